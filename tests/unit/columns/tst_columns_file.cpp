#include "tests/unit/columns/oracle.h"

#include "app/columns/image_p.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace Qt::StringLiterals;
using columns::Header;
using columns::Section;

class TestColumnsFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensWhatItSaved_data();
    void opensWhatItSaved();
    void givesTheSameBytes();
    void refusesWhatDiffers();
    void refusesEveryChangedByteOfTheHead();
    void refusesEveryCut();
    void survivesDamagedContent();
    void tellsWhatItCannotWrite();

private:
    [[nodiscard]] domain::Result<std::shared_ptr<const columns::Table>> open(const QString &path) const
    {
        return columns::Table::open(path, sample::description(), u"en"_s, "stamp");
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(u"changed"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
    sample::Sample m_sample;
    QByteArray m_bytes; ///< a sound file
};

namespace {

const columns::Question question{.order = {{u"note"_s, Qt::DescendingOrder}},
                                 .facets = {u"place"_s, u"lists"_s, u"country"_s, u"active"_s}};

std::vector<Section> directory(const QByteArray &bytes)
{
    Header header;
    std::memcpy(&header, bytes.constData(), sizeof header);
    std::vector<Section> sections(header.sectionCount);
    std::memcpy(sections.data(), bytes.constData() + sizeof header, sections.size() * sizeof(Section));
    return sections;
}

/// Everything that looks at the content.
void useAll(const columns::Table &table)
{
    sample::Generator generator(3);
    sample::Sample none;
    for (int i = 0; i < 12; ++i) {
        columns::Question asked = question;
        asked.filter = generator.filter(none, 1);
        (void)table.ask(asked);
        (void)table.first(asked, 20);
    }
    for (const catalogue::Column &column : sample::description().columns) {
        (void)table.ask({.order = {{column.id, Qt::DescendingOrder}}, .facets = {column.id}});
        (void)table.values(column.id, u"a"_s, 10);
        (void)table.title(column.id, u"JP"_s);
        (void)table.link(sample::description().indexOf(column.id), 1);
    }
    (void)table.positionOf(7);
}

} // namespace

void TestColumnsFile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_sample = sample::Generator(9).sample(70);
    QVERIFY(m_sample.build()->save(m_folder.filePath(u"sound"_s)));
    QFile file(m_folder.filePath(u"sound"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_bytes = file.readAll();
    QVERIFY(open(m_folder.filePath(u"sound"_s)));
}

void TestColumnsFile::opensWhatItSaved_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("no row") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("two chunks") << 4200;
}

void TestColumnsFile::opensWhatItSaved()
{
    QFETCH(const int, rows);
    const auto built = sample::Generator(8).sample(rows).build();
    const QString path = m_folder.filePath(u"saved"_s);
    QVERIFY(built->save(path));
    const auto opened = open(path);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    QCOMPARE((*opened)->rowCount(), built->rowCount());
    QCOMPARE((*opened)->size(), QFileInfo(path).size());
    const auto before = built->ask(question);
    const auto after = (*opened)->ask(question);
    QVERIFY(before && after);
    QVERIFY((*before)->ordered == (*after)->ordered);
    for (qsizetype i = 0; i < (*before)->facets.size(); ++i)
        QCOMPARE((*after)->facets[i].rows, (*before)->facets[i].rows);
#ifdef Q_OS_WIN
    // What is in use stays as it is.
    QVERIFY(!built->save(path));
#else
    // The file may go, and be made again, while it is in use.
    QVERIFY(built->save(path));
    QVERIFY(QFile::remove(path));
#endif
    QVERIFY((*(*opened)->ask(question))->ordered == (*before)->ordered);
}

void TestColumnsFile::givesTheSameBytes()
{
    QVERIFY(m_sample.build()->save(m_folder.filePath(u"again"_s)));
    QFile file(m_folder.filePath(u"again"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == m_bytes);
}

void TestColumnsFile::refusesWhatDiffers()
{
    const QString path = m_folder.filePath(u"sound"_s);
    catalogue::Table other = sample::description();
    other.columns[4].uses.setFlag(catalogue::Use::Faceted, false);
    const struct
    {
        const char *what;
        domain::Result<std::shared_ptr<const columns::Table>> opened;
        QString message;
    } cases[] = {
        {"stamp", columns::Table::open(path, sample::description(), u"en"_s, "stamp2"), u"out of date"_s},
        {"locale", columns::Table::open(path, sample::description(), u"ja"_s, "stamp"), u"out of date"_s},
        {"columns", columns::Table::open(path, other, u"en"_s, "stamp"), u"out of date"_s},
        {"missing", open(m_folder.filePath(u"missing"_s)), u"cannot be read"_s},
        {"folder", open(m_folder.path()), u"cannot be read"_s},
    };
    for (const auto &one : cases) {
        QVERIFY2(!one.opened, one.what);
        QVERIFY2(one.opened.error().message.contains(one.message), qPrintable(one.opened.error().message));
        QVERIFY(!one.opened.error().remedy.isEmpty());
        QVERIFY(!one.opened.error().file.isEmpty());
    }
}

void TestColumnsFile::refusesEveryChangedByteOfTheHead()
{
    const auto head = static_cast<qsizetype>(sizeof(Header) + directory(m_bytes).size() * sizeof(Section));
    write(m_bytes);
    QFile file(m_folder.filePath(u"changed"_s));
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const auto put = [&file](qsizetype place, char byte) { return file.seek(place) && file.putChar(byte); };
    for (qsizetype place = 0; place < head; ++place) {
        for (const char flip : {'\x01', '\x80', '\xFF'}) {
            QVERIFY(put(place, static_cast<char>(m_bytes[place] ^ flip)));
            if (open(file.fileName()))
                QFAIL(qPrintable(u"byte %1"_s.arg(place)));
        }
        QVERIFY(put(place, m_bytes[place]));
    }
    QVERIFY(open(file.fileName()));
}

void TestColumnsFile::refusesEveryCut()
{
    QList<qsizetype> ends{0, 1, 7, 8, sizeof(Header) - 1, sizeof(Header), m_bytes.size() - 1};
    for (const Section &section : directory(m_bytes))
        ends << static_cast<qsizetype>(section.offset) << static_cast<qsizetype>(section.offset + section.size);
    for (const qsizetype end : std::as_const(ends)) {
        if (end == m_bytes.size())
            continue;
        write(m_bytes.first(end));
        if (open(m_folder.filePath(u"changed"_s)))
            QFAIL(qPrintable(u"cut at %1"_s.arg(end)));
    }
    write(m_bytes + QByteArray(64, '\0'));
    QVERIFY(!open(m_folder.filePath(u"changed"_s)));
}

/// The content has no checksum. Whatever is changed in it, the file is refused or answers something, and nothing is
/// read outside: the address sanitizer and the page behind the file watch over it.
void TestColumnsFile::survivesDamagedContent()
{
    sample::Generator generator(4);
    int opened = 0;
    int refused = 0;
    for (const Section &section : directory(m_bytes)) {
        for (int turn = 0; turn < 12 && section.size > 0; ++turn) {
            QByteArray changed = m_bytes;
            const int most = static_cast<int>(std::min<std::uint64_t>(section.size, 1U << 20));
            const auto start = static_cast<qsizetype>(section.offset);
            if (turn == 0)
                changed.replace(start, most, QByteArray(most, '\xFF'));
            else if (turn == 1)
                changed.replace(start, most, QByteArray(most, '\0'));
            else
                for (int i = 0; i < turn; ++i)
                    changed[start + generator.below(most)] = static_cast<char>(generator.below(256));
            write(changed);
            const auto table = open(m_folder.filePath(u"changed"_s));
            ++(table ? opened : refused);
            if (table)
                useAll(**table);
        }
    }
    QVERIFY(opened > 50 && refused > 50);
}

void TestColumnsFile::tellsWhatItCannotWrite()
{
    const auto saved = m_sample.build()->save(m_folder.filePath(u"no/such/folder"_s));
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(u"cannot be written"_s));
    QVERIFY(!saved.error().remedy.isEmpty());
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"no"_s)));
}

QTEST_APPLESS_MAIN(TestColumnsFile)
#include "tst_columns_file.moc"
