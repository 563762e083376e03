#include "app/domain/nearest.h"
#include "app/importers/faults_p.h"
#include "app/importers/importer.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace importers {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(importers)
};

int place(qint64 number)
{
    return static_cast<int>(std::clamp<qint64>(number, 0, std::numeric_limits<int>::max()));
}

domain::Error error(const QString &file, const QString &message, const QString &remedy, qint64 line = 0,
                    qint64 column = 0)
{
    return {.message = message, .remedy = remedy, .file = file, .line = place(line), .column = place(column)};
}

QString downloadAgain()
{
    return Text::tr("Nothing was imported. Download the file again.");
}

} // namespace

QString faults::tooFewCells(qsizetype have, qsizetype want)
{
    return Text::tr("The row has %1 cells, the header %2. Add what is missing, or check the delimiter.")
        .arg(have)
        .arg(want);
}

QString faults::tooManyCells(qsizetype have, qsizetype want)
{
    return Text::tr("The row has %1 cells, the header %2. Put cells that hold the delimiter in quotes.")
        .arg(have)
        .arg(want);
}

QString faults::textBehindQuote(qint64 line, qint64 column)
{
    return Text::tr("Text stands behind a closing quote (line %1, character %2). Write quotes inside a cell twice.")
        .arg(line)
        .arg(column);
}

QString faults::nulByte(qint64 column)
{
    return Text::tr("A NUL byte stands at character %1. Remove it, or save the file as text again.").arg(column);
}

QString faults::wrongEncoding(qint64 column, const QString &encoding)
{
    return Text::tr("The bytes at character %1 are not %2. Choose another encoding.").arg(column).arg(encoding);
}

QString faults::rowTooLong(qint64 megabytes)
{
    return Text::tr("The row is longer than %1 MB. Check the delimiter and the ends of lines.").arg(megabytes);
}

QString faults::cellTooLong(qint64 kilobytes)
{
    return Text::tr("A cell is longer than %1 kB. Check where it ends.").arg(kilobytes);
}

QString faults::noName()
{
    return Text::tr("There is no name. Fill it in.");
}

QString faults::noDate(const QString &text)
{
    return Text::tr("“%1” is no date. Write it as 2023-05-18, 2023-05 or 2023.").arg(text.left(80));
}

QString faults::unclearDate(const QString &text)
{
    return Text::tr("“%1” may be two dates. Say in the mapping whether the day or the month comes first.")
        .arg(text.left(80));
}

QString faults::noBoolean(const QString &text)
{
    return Text::tr("“%1” is neither yes nor no. Write true or false.").arg(text.left(80));
}

QString faults::noObject(qint64 column)
{
    return Text::tr("This is no JSON object (character %1). Download the file again.").arg(column);
}

QString faults::missingMember(const QString &name)
{
    return Text::tr("There is no “%1”. Download the file again.").arg(name);
}

QString faults::unknownValue(const QString &text, const QString &expected)
{
    return Text::tr("“%1” is not known here; expected is %2. Correct it.").arg(text.left(80), expected);
}

domain::Error faults::cannotRead(const QString &file)
{
    return error(file, Text::tr("The file could not be read to its end"),
                 Text::tr("Nothing was imported. Check the disk, then import it again."));
}

domain::Error faults::openQuote(const QString &file, qint64 line, qint64 column, qint64 megabytes)
{
    if (megabytes > 0) {
        return error(file, Text::tr("The quote that opens here is not closed within %1 MB").arg(megabytes),
                     Text::tr("Nothing was imported. Close or remove it, or import without quoting."), line, column);
    }
    return error(file, Text::tr("The quote that opens here is not closed before the file ends"),
                 Text::tr("Nothing was imported. Download the file again if it is cut off; else close the quote, or "
                          "import without quoting."),
                 line, column);
}

domain::Error faults::truncated(const QString &file, qint64 line)
{
    return error(file, Text::tr("The file is cut off"), downloadAgain(), line);
}

domain::Error faults::otherFormat(const QString &file, const QString &format, const QString &missing,
                                  const QString &delimiter)
{
    if (delimiter.isEmpty()) {
        return error(file, Text::tr("This is not the format %1: there is no “%2”").arg(format, missing),
                     Text::tr("Choose another format, or leave the choice to Assay."));
    }
    return error(file,
                 Text::tr("This is not the format %1: with “%3” as delimiter there is no column “%2”")
                     .arg(format, missing, delimiter),
                 Text::tr("Choose another format or another delimiter."), 1);
}

domain::Error faults::unknownFormat(const QString &file)
{
    return error(file, Text::tr("This is no format that can be imported"),
                 Text::tr("Save it as CSV, XLSX, XML or JSON."));
}

domain::Error faults::noHeader(const QString &file)
{
    return error(file, Text::tr("The first line holds no names of columns"),
                 Text::tr("Write a line with the names above the rows."), 1);
}

domain::Error faults::noRows(const QString &file)
{
    return error(file, Text::tr("There is nothing in it to import"),
                 Text::tr("Download it again, or choose another format."));
}

domain::Error faults::repeatedColumn(const QString &file, const QString &name)
{
    return error(file, Text::tr("Two columns are called “%1”").arg(name), Text::tr("Rename one of them."), 1);
}

domain::Error faults::badMarkup(const QString &file, qint64 line, qint64 column, const QString &reason)
{
    return error(file, Text::tr("The markup is broken: %1").arg(reason), downloadAgain(), line, column);
}

domain::Error faults::declaresEntities(const QString &file, qint64 line)
{
    return error(file, Text::tr("It declares a document type, which may hide text without limit"),
                 Text::tr("Nothing was imported. Get the list from its publisher, whose files have none."), line);
}

domain::Error faults::badArchive(const QString &file, const QString &reason)
{
    return error(file, Text::tr("The workbook cannot be unpacked: %1").arg(reason),
                 Text::tr("Nothing was imported. Open it in a spreadsheet program and save it again."));
}

domain::Error faults::bomb(const QString &file)
{
    return error(file, Text::tr("Unpacked, it would be far larger than a workbook can be"),
                 Text::tr("Nothing was imported. Save the table as CSV and import that."));
}

domain::Error faults::noSheet(const QString &file, const QString &name, const QStringList &there)
{
    domain::Error made = error(file, Text::tr("There is no sheet “%1”").arg(name), Text::tr("Name one that is there."));
    made.candidates = there.first(std::min<qsizetype>(there.size(), 3));
    made.kind = domain::Error::Kind::WrongUse;
    return made;
}

domain::Error faults::noMapping(const QString &file)
{
    domain::Error made =
        error(file, Text::tr("A mapping must say what its columns mean"), Text::tr("Choose or write a mapping."));
    made.kind = domain::Error::Kind::WrongUse;
    return made;
}

domain::Error faults::noRoom(const QString &file)
{
    return error(file, Text::tr("There is no room for temporary files"),
                 Text::tr("Nothing was imported. Make room on the disk, then import it again."));
}

domain::Error faults::noSuchFormat(const QString &name)
{
    QStringList ids;
    for (const Format &format : formats())
        ids.append(format.id);
    return {.message = Text::tr("There is no format “%1”").arg(name),
            .remedy = Text::tr("Known are: %1.").arg(ids.join(QLatin1String(", "))),
            .candidates = domain::nearest(name, ids),
            .kind = domain::Error::Kind::WrongUse};
}

domain::Error faults::unknownEncoding(const QString &name)
{
    return {.message = Text::tr("There is no encoding “%1”").arg(name),
            .remedy = Text::tr("Use utf-8, utf-16le, utf-16be, windows-1252, shift_jis or gb18030."),
            .kind = domain::Error::Kind::WrongUse};
}

} // namespace importers
