#include "app/importers/faults_p.h"
#include "app/importers/workbookparts_p.h"

#include <QHash>

#include <charconv>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Reads one entry to its end.
domain::Result<> readEntry(Archive &archive, const QString &entry, MarkupHandler &handler, const QString &file,
                           const std::function<bool()> &goOn = {})
{
    if (auto opened = archive.openEntry(entry); !opened)
        return opened;
    MarkupReader reader(MarkupReader::Kind::Xml, handler, file);
    std::vector<char> block(std::size_t{1} << 16);
    for (;;) {
        const auto got = archive.read(block.data(), static_cast<qint64>(block.size()));
        if (!got)
            return tl::unexpected(got.error());
        if (*got == 0)
            return reader.finish();
        if (auto fed = reader.feed(QByteArrayView(block.data(), *got)); !fed)
            return fed;
        if (goOn && !goOn())
            return {};
    }
}

/// What xl/workbook.xml and its relations say.
struct Outline
{
    struct Named
    {
        QString name;
        QString relation;
    };
    QList<Named> sheets;
    QHash<QString, QString> targets; ///< by relation
    bool from1904 = false;
};

class OutlineHandler final : public MarkupHandler
{
public:
    explicit OutlineHandler(Outline &outline)
        : m_outline(outline)
    {
    }
    void begin(std::string_view name, const Attributes &attributes) override
    {
        if (name == "sheet" && m_outline.sheets.size() < 1000)
            m_outline.sheets.append({toQString(attribute(attributes, "name")), toQString(attribute(attributes, "id"))});
        else if (name == "Relationship" && m_outline.targets.size() < 10000)
            m_outline.targets.insert(toQString(attribute(attributes, "Id")),
                                     toQString(attribute(attributes, "Target")));
        else if (name == "workbookPr")
            m_outline.from1904 =
                attribute(attributes, "date1904") == "1" || attribute(attributes, "date1904") == "true";
    }
    void end(std::string_view) override {}
    void text(std::string_view) override {}

private:
    Outline &m_outline;
};

/// xl/styles.xml: the form of numbers for each style of a cell.
class StylesHandler final : public MarkupHandler
{
public:
    void begin(std::string_view name, const Attributes &attributes) override
    {
        if (name == "numFmt")
            m_own.insert(leadingNumber(attribute(attributes, "numFmtId"), 0),
                         numberForm(attribute(attributes, "formatCode")));
        else if (name == "cellXfs")
            m_inside = true;
        else if (name == "xf" && m_inside && forms.size() < 100'000) {
            const int id = leadingNumber(attribute(attributes, "numFmtId"), 0);
            forms.push_back(m_own.contains(id) ? m_own.value(id) : builtInForm(id));
        }
    }
    void end(std::string_view name) override { m_inside = m_inside && name != "cellXfs"; }
    void text(std::string_view) override {}

    std::vector<NumberForm> forms;

private:
    QHash<int, NumberForm> m_own;
    bool m_inside = false;
};

/// xl/sharedStrings.xml. Readings of Japanese names (rPh) are not part of the text.
class SharedHandler final : public MarkupHandler
{
public:
    explicit SharedHandler(SharedTexts &texts)
        : m_texts(texts)
    {
    }
    void begin(std::string_view name, const Attributes &) override
    {
        m_inText = name == "t" && m_inReading == 0;
        m_inReading += name == "rPh" ? 1 : 0;
    }
    void end(std::string_view name) override
    {
        m_inText = false;
        m_inReading -= name == "rPh" ? 1 : 0;
        if (name == "si" && !m_texts.isFull())
            m_texts.endText();
    }
    void text(std::string_view utf8) override
    {
        if (m_inText && !m_texts.isFull())
            m_texts.append(utf8);
    }

private:
    SharedTexts &m_texts;
    bool m_inText = false;
    int m_inReading = 0;
};

/// The entry that a relation of a part of `folder` leads to.
QString resolved(const QString &folder, const QString &target)
{
    return target.startsWith(u'/') ? target.mid(1) : folder + target;
}

} // namespace

std::string_view SharedTexts::at(int index) const
{
    const auto i = static_cast<std::size_t>(index);
    if (index < 0 || i >= m_ends.size())
        return {};
    const std::size_t from = i == 0 ? 0 : m_ends[i - 1];
    return std::string_view(m_texts).substr(from, m_ends[i] - from);
}

int leadingNumber(std::string_view text, int otherwise)
{
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

domain::Result<> readSheets(Archive &archive, const QString &file, WorkbookParts &parts)
{
    Outline outline;
    OutlineHandler handler(outline);
    for (const QString &entry : {u"xl/workbook.xml"_s, u"xl/_rels/workbook.xml.rels"_s}) {
        if (auto read = readEntry(archive, entry, handler, file); !read)
            return read;
    }
    parts.from1904 = outline.from1904;
    for (const Outline::Named &sheet : std::as_const(outline.sheets)) {
        const QString target = outline.targets.value(sheet.relation);
        if (!target.isEmpty())
            parts.sheets.append({sheet.name, resolved(u"xl/"_s, target)});
    }
    if (parts.sheets.isEmpty())
        return tl::unexpected(faults::noRows(file));
    return {};
}

domain::Result<> readShared(Archive &archive, const QString &file, WorkbookParts &parts)
{
    if (archive.has(u"xl/styles.xml"_s)) {
        StylesHandler styles;
        if (auto read = readEntry(archive, u"xl/styles.xml"_s, styles, file); !read)
            return read;
        parts.forms = std::move(styles.forms);
    }
    if (!archive.has(u"xl/sharedStrings.xml"_s))
        return {};
    SharedHandler shared(parts.shared);
    auto read = readEntry(archive, u"xl/sharedStrings.xml"_s, shared, file, [&] { return !parts.shared.isFull(); });
    if (read && parts.shared.isFull())
        return tl::unexpected(faults::bomb(file));
    return read;
}

} // namespace importers
