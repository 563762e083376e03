#include "app/cli/message.h"

#include <QCoreApplication>
#include <QDir>

namespace cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

QString asSentence(QString text)
{
    text = text.trimmed();
    constexpr QStringView ends = u".!?。！？";
    return text.isEmpty() || ends.contains(text.back()) ? text : QString(text + Text::tr(".", "ends a sentence"));
}

QString why(const domain::Error &error)
{
    if (error.line > 0 && error.column > 0)
        return Text::tr("line %1, character %2: %3").arg(error.line).arg(error.column).arg(error.message);
    if (error.line > 0)
        return Text::tr("line %1: %2").arg(error.line).arg(error.message);
    if (error.column > 0)
        return Text::tr("at character %1: %2").arg(error.column).arg(error.message);
    return error.message;
}

QString withoutControls(QString text)
{
    for (QChar &character : text)
        if (character.category() == QChar::Other_Control)
            character = u' ';
    return text;
}

} // namespace

QString alternatives(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return Text::tr("%1 or %2", "all but the last of some words, and the last")
        .arg(words.first(words.size() - 1).join(Text::tr(", ", "between words of a list")), words.last());
}

QByteArray messageOf(const Failure &failure)
{
    const domain::Error &error = failure.error;
    QStringList parts{u"assay"_s};
    const QString what = error.file.isEmpty() ? failure.what : QDir::toNativeSeparators(error.file);
    if (!what.isEmpty())
        parts.append(what);
    QStringList sentences{asSentence(why(error))};
    if (!error.candidates.isEmpty())
        sentences.append(Text::tr("Did you mean %1?").arg(alternatives(error.candidates)));
    if (!error.remedy.isEmpty())
        sentences.append(asSentence(error.remedy));
    parts.append(sentences.join(u' '));
    return (withoutControls(parts.join(": "_L1)) + u'\n').toUtf8();
}

} // namespace cli
