#include "tests/unit/translations/sourcetexts.h"
#include "tests/unit/translations/tsfile.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

TsFile fileOf(const QString &language)
{
    return readTs(QStringLiteral(SOURCE_ROOT) + "/resources/translations/assay_"_L1 + language + ".ts"_L1);
}

/// The %1, %L2, %n that a text holds, each once.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:\\d{1,2}|n)"_s);
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

QString blanksAtEnds(const QString &text)
{
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    const auto first = std::find_if_not(text.cbegin(), text.cend(), isBlank) - text.cbegin();
    const auto last = std::find_if_not(text.crbegin(), text.crend(), isBlank) - text.crbegin();
    return text.first(first) + u'|' + text.last(last);
}

/// Each form of each message that breaks a rule, by name.
template <typename Rule>
QStringList breaches(const TsFile &file, Rule isSound)
{
    QStringList names;
    for (const Message &message : file.messages) {
        for (const QString &form : message.forms) {
            if (!isSound(message, form))
                names.append(message.name() + " -> \""_L1 + form + u'"');
        }
    }
    return names;
}

QByteArray listed(const QStringList &names)
{
    return '\n' + names.join(u'\n').toUtf8();
}

} // namespace

/// The translations are whole and sound; a failure names the texts at fault.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFinished_data() { languages(); }
    void isFinished();
    void keepsPlaceholders_data() { languages(); }
    void keepsPlaceholders();
    void keepsBlanks_data() { languages(); }
    void keepsBlanks();
    void hasEveryTextOfTheSources_data() { languages(); }
    void hasEveryTextOfTheSources();
    void isAskedByItsContexts_data() { languages(); }
    void isAskedByItsContexts();
    void marksEachKeyOfAMenuOnce();
    void endsSentencesInJapanese();
    void translatesAtRunTime_data();
    void translatesAtRunTime();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms"); // of a text with a count
    QTest::newRow("Japanese") << u"ja"_s << 1;
    QTest::newRow("English plurals") << u"en"_s << 2;
}

void TestTranslations::isFinished()
{
    QFETCH(const QString, language);
    QFETCH(const int, forms);
    const TsFile file = fileOf(language);
    QVERIFY2(!file.messages.isEmpty(), qPrintable(file.error));
    QStringList open;
    for (const Message &message : file.messages) {
        const bool isWhole = message.forms.size() == (message.isPlural ? forms : 1);
        const bool isEmpty = std::any_of(message.forms.cbegin(), message.forms.cend(),
                                         [](const QString &form) { return form.trimmed().isEmpty(); });
        if (message.isUnfinished || !isWhole || isEmpty)
            open.append(message.name());
    }
    QVERIFY2(open.isEmpty(), listed(open));
}

void TestTranslations::keepsPlaceholders()
{
    QFETCH(const QString, language);
    const QStringList lost = breaches(fileOf(language), [](const Message &message, const QString &form) {
        return placeholders(message.source) == placeholders(form);
    });
    QVERIFY2(lost.isEmpty(), listed(lost));
}

void TestTranslations::keepsBlanks()
{
    QFETCH(const QString, language);
    // A comma between values brings its own room in Japanese.
    const QStringList changed = breaches(fileOf(language), [](const Message &message, const QString &form) {
        return blanksAtEnds(message.source) == blanksAtEnds(form) || (message.source == ", "_L1 && form == u"、"_s);
    });
    QVERIFY2(changed.isEmpty(), listed(changed));
}

void TestTranslations::hasEveryTextOfTheSources()
{
    QFETCH(const QString, language);
    const bool isOfPlurals = language == "en"_L1;
    const QTemporaryDir folder;
    const TsFile sources = textsInSources(folder.path());
    QVERIFY2(sources.messages.size() > 500, qPrintable(sources.error));
    QSet<QString> known;
    for (const Message &message : fileOf(language).messages)
        known.insert(message.key());
    QStringList missing;
    for (const Message &message : sources.messages) {
        if ((message.isPlural || !isOfPlurals) && !known.contains(message.key()))
            missing.append(message.name());
    }
    if (!missing.isEmpty())
        missing.append(u"Run packaging/translate, and translate what it adds."_s);
    QVERIFY2(missing.isEmpty(), listed(missing));
}

// lupdate guesses the context of a text from the code around it. Where it guesses another one than the program asks,
// the translation would never be found.
void TestTranslations::isAskedByItsContexts()
{
    QFETCH(const QString, language);
    const QSet<QString> asked = contextsAsked();
    QVERIFY(asked.contains(u"catalogue"_s) && asked.contains(u"shell::Actions"_s));
    const TsFile file = fileOf(language);
    QSet<QString> found;
    for (const Message &message : file.messages) {
        if (asked.contains(message.context))
            found.insert(message.source);
    }
    QStringList lost;
    for (const Message &message : file.messages) {
        if (!found.contains(message.source))
            lost.append(message.name());
    }
    QVERIFY2(lost.isEmpty(), listed(lost));
}

void TestTranslations::marksEachKeyOfAMenuOnce()
{
    static const QRegularExpression mark(u"&([^&\\s])"_s);
    QHash<QString, QStringList> owners; // by context and key
    for (const Message &message : fileOf(u"ja"_s).messages) {
        const QRegularExpressionMatch own = mark.match(message.forms.value(0));
        QVERIFY2(own.hasMatch() == mark.match(message.source).hasMatch(), qPrintable(message.name()));
        if (own.hasMatch())
            owners[message.context + ": &"_L1 + own.captured(1).toUpper()].append(message.source);
    }
    QStringList shared;
    for (auto it = owners.cbegin(); it != owners.cend(); ++it) {
        if (it->size() > 1)
            shared.append(it.key() + " is the key of "_L1 + it->join(", "_L1));
    }
    QVERIFY2(shared.isEmpty(), listed(shared));
}

void TestTranslations::endsSentencesInJapanese()
{
    static const QRegularExpression kana(u"[\\x{3041}-\\x{30fa}]"_s);
    // Words in kana that end in a western full stop or comma, or hold one before a kana.
    static const QRegularExpression western(
        u"[\\x{3041}-\\x{30ff}\\x{4e00}-\\x{9fff}][.,](?:$|[\\x{3041}-\\x{30ff}])"_s);
    const QStringList wrong = breaches(fileOf(u"ja"_s), [](const Message &, const QString &form) {
        return !kana.match(form).hasMatch() || !western.match(form).hasMatch();
    });
    QVERIFY2(wrong.isEmpty(), listed(wrong));
}

void TestTranslations::translatesAtRunTime_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("shown");
    const QByteArray rows = "Copy %n row(s)";
    QTest::newRow("a table's title") << u"ja"_s << "catalogue"_ba
                                     << "Instruments"_ba << -1 << u"政策手段"_s;
    QTest::newRow("an error of a filter") << u"ja"_s << "query"_ba
                                          << "This quote is never closed"_ba << -1 << u"引用符が閉じていません"_s;
    QTest::newRow("an error of a library") << u"ja"_s << "storage"_ba
                                           << "The disk is full"_ba << -1 << u"ディスクがいっぱいです"_s;
    QTest::newRow("an action") << u"ja"_s << "shell::Actions"_ba
                               << "Back"_ba << -1 << u"戻る"_s;
    QTest::newRow("a count in Japanese") << u"ja"_s << "browse::TableView"_ba << rows << 2 << u"2行をコピー"_s;
    QTest::newRow("one in English") << u"en"_s << "browse::TableView"_ba << rows << 1 << u"Copy 1 row"_s;
    QTest::newRow("two in English") << u"en"_s << "browse::TableView"_ba << rows << 2 << u"Copy 2 rows"_s;
}

void TestTranslations::translatesAtRunTime()
{
    QFETCH(const QString, language);
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QFETCH(const int, count);
    QTranslator translator;
    QVERIFY(translator.load("assay_"_L1 + language, u":/i18n"_s));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QTEST(QCoreApplication::translate(context.constData(), source.constData(), nullptr, count), "shown");
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
