#include "tests/unit/translations/sourcetexts.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const QString Root = QStringLiteral(SOURCE_ROOT);

QStringList sourceFiles()
{
    QStringList files;
    for (const QString &folder : {u"/app"_s, u"/ui"_s}) {
        QDirIterator walk(Root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
    }
    return files;
}

} // namespace

TsFile textsInSources(const QString &folder)
{
    const QString target = folder + "/sources_ja.ts"_L1;
    QProcess lupdate;
    lupdate.setWorkingDirectory(Root);
    lupdate.start(QStringLiteral(LUPDATE), {u"-silent"_s, u"-I"_s, u"."_s, u"app"_s, u"ui"_s, u"-locations"_s,
                                            u"none"_s, u"-no-obsolete"_s, u"-ts"_s, target});
    if (!lupdate.waitForFinished() || lupdate.exitCode() != 0)
        return {.error =
                    "lupdate: "_L1 + lupdate.errorString() + QString::fromLocal8Bit(lupdate.readAllStandardError())};
    return readTs(target);
}

QSet<QString> contextsAsked()
{
    // As in translate("query", ...), QT_TRANSLATE_NOOP("catalogue", ...) and Q_DECLARE_TR_FUNCTIONS(cli).
    static const QRegularExpression literal(
        uR"re((?:\btranslate|\bQT_TRANSLATE_NOOP)\s*\(\s*"([\w:]+)"|\bQ_DECLARE_TR_FUNCTIONS\(([\w:]+)\))re"_s);
    static const QRegularExpression space(u"^namespace (\\w+)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression object(u"\\bclass (\\w+)[^;{}]*\\{\\s*Q_OBJECT"_s);
    QSet<QString> contexts;
    for (const QString &path : sourceFiles()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString code = QString::fromUtf8(file.readAll());
        for (auto found = literal.globalMatch(code); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            contexts.insert(match.captured(1) + match.captured(2));
        }
        for (auto found = object.globalMatch(code); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            // Of several namespaces the last one before it: those above hold what other rooms only declare.
            QString room;
            for (auto each = space.globalMatch(code); each.hasNext();) {
                const QRegularExpressionMatch opened = each.next();
                if (opened.capturedStart() < match.capturedStart())
                    room = opened.captured(1) + "::"_L1;
            }
            contexts.insert(room + match.captured(1));
        }
    }
    return contexts;
}
