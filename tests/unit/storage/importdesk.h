#pragma once

#include "app/catalogue/catalogue.h"
#include "app/storage/editionhistory.h"
#include "app/storage/import.h"
#include "tests/unit/storage/libraryfile.h"

#include <QTemporaryDir>
#include <QTest>

/// What an importer would give, for tests of what becomes of it.
struct Input
{
    struct Row
    {
        std::string publisherId = {};
        std::vector<std::string> cells;
        std::vector<domain::ImportedName> names = {};
        domain::Subject subject = domain::Subject::Unknown;
    };

    QString table = QStringLiteral("listings");
    QString dataset = QStringLiteral("my-list");
    QStringList columns = {QStringLiteral("name"), QStringLiteral("country"), QStringLiteral("listed")};
    std::vector<Row> rows;
    QString asOf = QStringLiteral("2026-11-01");
    QString title = QStringLiteral("My list");

    /// False if the sink wanted no more.
    bool pass(domain::ImportSink &sink) const
    {
        domain::ImportedList list;
        list.table = table;
        list.dataset = dataset;
        list.title = title;
        list.publisher = QStringLiteral("Publisher");
        list.asOf = asOf;
        list.url = QStringLiteral("https://example.org/list");
        list.columns = columns;
        if (!sink.begin(list))
            return false;
        qint64 line = 1;
        for (const Row &row : rows) {
            domain::ImportedRow imported;
            imported.line = ++line;
            imported.publisherId = row.publisherId;
            imported.cells = row.cells;
            imported.names = row.names;
            imported.subject = row.subject;
            if (!sink.row(imported))
                return false;
        }
        return true;
    }
};

/// A library of its own, copied from the bundle, and imports into it told as text.
class ImportDesk
{
public:
    ImportDesk()
    {
        if (!libraryfile::copyBundle(path()))
            qFatal("no bundle");
        open();
    }

    QString path() const { return m_folder.filePath(QStringLiteral("library.assay")); }
    void open()
    {
        m_library.reset();
        auto opened = storage::Library::open(path(), storage::Access::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_library = std::move(*opened);
    }
    void close() { m_library.reset(); }
    storage::Library &library() { return *m_library; }
    storage::EditionHistory history() { return storage::EditionHistory(*m_library); }
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    static storage::EditionText text()
    {
        storage::EditionText text;
        text.retrieved = QStringLiteral("2026-11-24");
        text.sha256 = QStringLiteral("abc");
        text.format = QStringLiteral("csv");
        text.input = QStringLiteral("list.csv");
        text.importerVersion = QStringLiteral("1");
        return text;
    }

    /// The input read and compared.
    std::unique_ptr<storage::Import> compared(const Input &input)
    {
        auto import = storage::Import::begin(*m_library, m_folder.path());
        if (!import)
            qFatal("%s", qPrintable(import.error().message));
        input.pass((*import)->sink());
        const auto done = (*import)->compare(text());
        m_error = done ? domain::Error() : done.error();
        return done ? std::move(*import) : nullptr;
    }
    const domain::Error &error() const { return m_error; }

    static QString counts(const storage::ImportCounts &counts)
    {
        return QStringLiteral("read %1 added %2 changed %3 removed %4 unchanged %5 rejected %6")
            .arg(counts.read)
            .arg(counts.added)
            .arg(counts.changed)
            .arg(counts.removed)
            .arg(counts.unchanged)
            .arg(counts.rejected);
    }

    /// Imports it; tells the counts, or the error.
    QString import(const Input &input)
    {
        const auto import = compared(input);
        if (!import)
            return QStringLiteral("error: ") + m_error.message;
        const auto done = import->apply(storage::IfChanged::Refuse);
        return done ? counts(import->counts()) : QStringLiteral("error: ") + done.error().message;
    }

    /// One value of the library, as SQLite writes it.
    QString sql(const QByteArray &query)
    {
        sqlite3 *database = nullptr;
        QString answer;
        if (sqlite3_open(path().toUtf8().constData(), &database) == SQLITE_OK) {
            const auto add = [](void *to, int count, char **values, char **) {
                QStringList row;
                for (int i = 0; i < count; ++i)
                    row << (values[i] ? QString::fromUtf8(values[i]) : QStringLiteral("NULL"));
                QString &all = *static_cast<QString *>(to);
                all += (all.isEmpty() ? QString() : QStringLiteral("; ")) + row.join(u'|');
                return 0;
            };
            char *message = nullptr;
            if (sqlite3_exec(database, query.constData(), add, &answer, &message) != SQLITE_OK)
                answer = QString::fromUtf8(message);
            sqlite3_free(message);
        }
        sqlite3_close(database);
        return answer;
    }

    static QString cellText(const domain::Cell &cell)
    {
        struct Text
        {
            QString operator()(std::monostate) const { return QStringLiteral("-"); }
            QString operator()(const QString &text) const { return text; }
            QString operator()(double number) const { return QString::number(number); }
            QString operator()(bool yes) const { return yes ? QStringLiteral("true") : QStringLiteral("false"); }
            QString operator()(const domain::PartialDate &date) const { return date.toText(); }
            QString operator()(const domain::Link &link) const { return link.id; }
            QString operator()(const QStringList &list) const { return list.join(QStringLiteral("; ")); }
            QString operator()(const QList<domain::Link> &) const { return QStringLiteral("links"); }
        };
        return std::visit(Text(), cell);
    }
    static QString changeText(const storage::RecordChange &change)
    {
        QStringList fields;
        for (const storage::FieldChange &field : change.fields)
            fields << field.column + u' ' + cellText(field.before) + QStringLiteral(" > ") + cellText(field.after);
        const char *const signs[] = {"+", "-", "~"};
        return QString::fromLatin1(signs[static_cast<int>(change.kind)]) + change.id + QStringLiteral(": ") +
               fields.join(QStringLiteral(", "));
    }
    /// What an import would change.
    static QStringList plan(const storage::Import &import)
    {
        QStringList texts;
        const auto changes = import.changes(0, import.changeCount(), QStringLiteral("en"));
        if (!changes)
            return {changes.error().message};
        for (const storage::RecordChange &change : *changes)
            texts << changeText(change);
        return texts;
    }
    /// How two editions differ.
    QStringList diff(const QString &dataset, const QString &from = {}, const QString &to = {})
    {
        QStringList texts;
        const auto pair = history().pair(dataset, from, to);
        if (!pair)
            return {QStringLiteral("error: ") + pair.error().message};
        const auto done =
            history().forEachChange(*pair, QStringLiteral("en"), [&](const storage::RecordChange &change) {
                texts << changeText(change);
                return true;
            });
        return done ? texts : QStringList{done.error().message};
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Library> m_library;
    domain::Error m_error;
};
