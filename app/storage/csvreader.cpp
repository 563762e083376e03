#include "app/storage/csvreader.h"

using namespace Qt::StringLiterals;

namespace storage {

namespace {

class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
        if (m_text.startsWith("\xef\xbb\xbf"))
            m_at = 3;
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] QString fault() const { return m_fault; }

    CsvRecord record()
    {
        CsvRecord record{.line = m_line, .fields = {}};
        for (;;) {
            record.fields << field();
            if (m_fault.isEmpty() && !atEnd() && m_text.at(m_at) == ',') {
                ++m_at;
                continue;
            }
            break;
        }
        endLine();
        return record;
    }

private:
    QByteArray field()
    {
        if (!atEnd() && m_text.at(m_at) == '"')
            return quoted();
        const qsizetype start = m_at;
        while (!atEnd() && m_text.at(m_at) != ',' && m_text.at(m_at) != '\n' && m_text.at(m_at) != '\r') {
            if (m_text.at(m_at) == '"')
                m_fault = u"a quote stands inside a field that is not quoted"_s;
            ++m_at;
        }
        return m_text.mid(start, m_at - start);
    }

    QByteArray quoted()
    {
        QByteArray value;
        for (++m_at; !atEnd(); ++m_at) {
            const char c = m_text.at(m_at);
            if (c == '\n')
                ++m_line;
            if (c != '"') {
                value += c;
            } else if (m_at + 1 < m_text.size() && m_text.at(m_at + 1) == '"') {
                value += '"';
                ++m_at;
            } else {
                ++m_at;
                return value;
            }
        }
        m_fault = u"a quote is not closed"_s;
        return value;
    }

    void endLine()
    {
        if (!m_fault.isEmpty() || atEnd())
            return;
        if (m_text.at(m_at) == '\r')
            ++m_at;
        if (atEnd() || m_text.at(m_at) != '\n') {
            m_fault = u"text stands behind a closing quote"_s;
            return;
        }
        ++m_at;
        ++m_line;
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_fault;
};

} // namespace

domain::Result<QList<CsvRecord>> readCsv(const QByteArray &text)
{
    QList<CsvRecord> records;
    Reader reader(text);
    while (!reader.atEnd()) {
        CsvRecord record = reader.record();
        QString fault = reader.fault();
        if (fault.isEmpty() && !records.isEmpty() && record.fields.size() != records.first().fields.size()) {
            fault = u"%1 fields stand here, the header has %2"_s.arg(record.fields.size())
                        .arg(records.first().fields.size());
        }
        if (!fault.isEmpty())
            return tl::unexpected(domain::Error{.message = fault, .line = record.line});
        records << std::move(record);
    }
    return records;
}

} // namespace storage
