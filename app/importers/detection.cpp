#include "app/importers/detection.h"
#include "app/importers/encoding_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace importers {

namespace {

constexpr qsizetype Looked = 256 << 10;

QByteArrayView lookedAt(QByteArrayView beginning)
{
    return beginning.first(std::min(beginning.size(), Looked));
}

/// UTF-8 of the beginning with what is no character left out, and how many of those there were.
struct Decoded
{
    std::string text;
    qsizetype bad = 0;
};

Decoded decoded(QByteArrayView bytes, const QString &encoding)
{
    Decoded result;
    const QByteArrayView body = bytes.sliced(byteOrderMark(bytes, encoding));
    if (const auto decoder = makeDecoder(encoding))
        decoder->decode(body, false, result.text);
    else
        result.text.assign(body.data(), static_cast<std::size_t>(body.size()));
    result.bad = std::count(result.text.begin(), result.text.end(), BadByte);
    return result;
}

/// UTF-16 without its mark: every other byte of a text with Latin letters, digits or delimiters is zero.
QString bareUtf16(QByteArrayView bytes)
{
    std::array<qsizetype, 2> zeros = {};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[static_cast<std::size_t>(i & 1)] += bytes[i] == '\0' ? 1 : 0;
    const qsizetype pairs = bytes.size() / 2;
    if (pairs < 2)
        return {};
    if (zeros[1] * 4 > pairs && zeros[0] * 20 < pairs)
        return u"utf-16le"_s;
    return zeros[0] * 4 > pairs && zeros[1] * 20 < pairs ? u"utf-16be"_s : QString();
}

/// UTF-8 with a damaged place here and there: far more whole characters beyond ASCII than bytes that are none.
bool isNearlyUtf8(QByteArrayView bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    std::size_t whole = 0;
    std::size_t bad = 0;
    for (std::size_t at = 0; at < size;) {
        const auto lead = static_cast<unsigned char>(bytes[static_cast<qsizetype>(at)]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        const bool good = at + length <= size && isUtf8(bytes.data() + at, length);
        whole += good && length > 1 ? 1 : 0;
        bad += good ? 0 : 1;
        at += good ? length : 1;
    }
    return whole >= 20 * bad;
}

int rank(char32_t c, const QString &encoding)
{
    const auto within = [c](char32_t from, char32_t to) { return c >= from && c <= to; };
    if (encoding == "windows-1252"_L1)
        return within(0xc0, 0xff) && c != 0xd7 && c != 0xf7 ? 3 : c == 0xa0 || within(0x2010, 0x2022) ? 2 : -3;
    if (encoding == "shift_jis"_L1) {
        // Half-width kana are rare today, and what Western letters look like when they are taken for Japanese.
        if (within(0xff61, 0xff9f))
            return -2;
        return within(0x3040, 0x30ff)                             ? 6
               : within(0x3000, 0x303f) || within(0xff00, 0xff60) ? 4
               : within(0x4e00, 0x9fff)                           ? 3
                                                                  : -2;
    }
    // The two thousand commonest characters of Chinese begin with bytes B0 to D7, which the caller has counted.
    return within(0x4e00, 0x9fff)                             ? 3
           : within(0x3000, 0x303f) || within(0xff00, 0xff60) ? 4
           : within(0x3040, 0x30ff)                           ? 1
                                                              : -4;
}

template <typename Visit>
void eachBeyondAscii(const std::string &utf8, Visit visit)
{
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0x80 || lead == 0xff) {
            ++i;
            continue;
        }
        const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        char32_t c = lead & (0xffu >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < utf8.size(); ++k)
            c = c << 6 | (static_cast<unsigned char>(utf8[i + k]) & 0x3f);
        visit(c, i, length);
        i += length;
    }
}

bool isAsciiLetter(const std::string &text, std::size_t at)
{
    return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
}

/// How plausible a text is in an encoding that decodes it: mean of what its letters beyond ASCII speak for.
double plausibility(const std::string &text, const QString &encoding, QByteArrayView bytes)
{
    double sum = 0;
    double count = 0;
    eachBeyondAscii(text, [&](char32_t c, std::size_t at, std::size_t length) {
        double worth = rank(c, encoding);
        // A Western accent stands among Latin letters, an East Asian character hardly ever between two of them.
        const bool before = at > 0 && isAsciiLetter(text, at - 1);
        const bool behind = isAsciiLetter(text, at + length);
        const bool western = encoding == "windows-1252"_L1;
        if (before || behind)
            worth += western ? 2 : before && behind ? -4 : -0.5;
        else if (western && c != 0xa0)
            worth -= 2;
        sum += worth;
        count += 1;
    });
    if (count == 0)
        return 0;
    double mean = sum / count;
    if (encoding == "gb18030"_L1) {
        double common = 0;
        double pairs = 0;
        for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
            const auto lead = static_cast<unsigned char>(bytes[i]);
            if (lead < 0x81)
                continue;
            pairs += 1;
            common += lead >= 0xb0 && lead <= 0xd7 && static_cast<unsigned char>(bytes[i + 1]) >= 0xa1 ? 1 : 0;
            ++i;
        }
        mean += pairs > 0 ? 3 * common / pairs - 1.5 : 0;
    }
    return mean;
}

/// Cells of the first rows for one delimiter and quote.
struct Cut
{
    int rows = 0;
    int header = 0; ///< cells of the first row
    int cells = 0;  ///< of most rows
    int agreed = 0; ///< rows with so many
    int opened = 0; ///< quotes that begin a cell
    int closed = 0; ///< of those, the ones that end it too
};

Cut cut(std::string_view text, char delimiter, char quote)
{
    std::map<int, int> counts;
    int cells = 1;
    bool inside = false;
    bool begins = true;
    Cut result;
    for (std::size_t i = 0; i < text.size() && result.rows < 200; ++i) {
        const char c = text[i];
        if (c == quote && (inside || begins)) {
            const char next = i + 1 < text.size() ? text[i + 1] : '\n';
            result.opened += inside ? 0 : 1;
            result.closed += inside && (next == delimiter || next == '\n' || next == '\r') ? 1 : 0;
            // A doubled quote opens again at once.
            inside = !inside;
            begins = !inside && next == quote;
            result.opened -= begins ? 1 : 0;
        } else if (!inside && (c == delimiter || c == '\n')) {
            cells += c == delimiter ? 1 : 0;
            begins = true;
            if (c == '\n') {
                ++counts[cells];
                if (++result.rows == 1)
                    result.header = cells;
                cells = 1;
            }
        } else if (c != '\r') {
            begins = false;
        }
    }
    if (result.rows == 0) {
        ++counts[cells];
        result.rows = 1;
        result.header = cells;
    }
    for (const auto &[number, rows] : counts) {
        if (number > 1 && rows >= result.agreed) {
            result.cells = number;
            result.agreed = rows;
        }
    }
    return result;
}

void findDelimiter(std::string_view text, TextForm &form)
{
    double best = 0;
    bool isOneColumn = false;
    for (const char quote : {'"', '\''}) {
        for (const char delimiter : {',', ';', '\t', '|', ':', '^'}) {
            const Cut found = cut(text, delimiter, quote);
            // An apostrophe is mostly one: it quotes where it closes whatever it opens, in every row.
            const bool quotes =
                found.opened > 0 && (quote == '"' || (found.closed == found.opened && found.opened >= found.rows));
            if (found.cells < 2 || (quote == '\'' && !quotes))
                continue;
            // Names alone, one a line, under one title: "Co., Ltd." is no second cell.
            if (found.header == 1 && found.cells == 2) {
                isOneColumn = true;
                continue;
            }
            double score = double(found.agreed) / found.rows * (1 + std::min(found.cells, 20) * 0.02);
            score *= delimiter == ':' || delimiter == '^' ? 0.6 : 1; // they part times and links as well
            score *= quotes ? 1.1 : 1;
            if (score > best) {
                best = score;
                form.delimiter = delimiter;
                form.quote = quote;
            }
        }
    }
    if (best == 0 && isOneColumn)
        form.delimiter = '\t'; // which no name holds
}

TextForm mostLikely(QByteArrayView beginning)
{
    const QByteArrayView bytes = lookedAt(beginning);
    TextForm form;
    for (const QString &marked : {u"utf-8"_s, u"utf-16le"_s, u"utf-16be"_s, u"gb18030"_s}) {
        if (byteOrderMark(bytes, marked) > 0) {
            form.encoding = marked;
            return form;
        }
    }
    form.encoding = bareUtf16(bytes);
    if (!form.encoding.isEmpty())
        return form;
    const auto size = static_cast<std::size_t>(bytes.size());
    if (isUtf8(bytes.data(), size - incompleteTail(bytes.data(), size))) {
        form.encoding = u"utf-8"_s;
        return form;
    }
    form.certain = false;
    if (isNearlyUtf8(bytes)) {
        form.encoding = u"utf-8"_s;
        return form;
    }
    QList<std::pair<double, QString>> ranked;
    for (const QString &candidate : {u"windows-1252"_s, u"shift_jis"_s, u"gb18030"_s}) {
        const Decoded text = decoded(bytes, candidate);
        if (text.bad == 0)
            ranked.append({-plausibility(text.text, candidate, bytes), candidate});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    // Nothing decodes it all: UTF-8, whose damaged rows are rejected one by one.
    form.encoding = ranked.isEmpty() ? u"utf-8"_s : ranked.takeFirst().second;
    for (const auto &[score, candidate] : std::as_const(ranked))
        form.others.append(candidate);
    return form;
}

} // namespace

const QList<Encoding> &encodings()
{
    static const QList<Encoding> all = {
        {"utf-8"_L1, QT_TRANSLATE_NOOP("importers", "Unicode (UTF-8)")},
        {"utf-16le"_L1, QT_TRANSLATE_NOOP("importers", "Unicode (UTF-16, little-endian)")},
        {"utf-16be"_L1, QT_TRANSLATE_NOOP("importers", "Unicode (UTF-16, big-endian)")},
        {"windows-1252"_L1, QT_TRANSLATE_NOOP("importers", "Western (Windows-1252)")},
        {"shift_jis"_L1, QT_TRANSLATE_NOOP("importers", "Japanese (Shift_JIS)")},
        {"gb18030"_L1, QT_TRANSLATE_NOOP("importers", "Chinese (GB18030)")},
    };
    return all;
}

QString encodingId(const QString &name)
{
    static const QHash<QString, QString> names = {
        {u"utf8"_s, u"utf-8"_s},
        {u"utf16"_s, u"utf-16le"_s},
        {u"utf16le"_s, u"utf-16le"_s},
        {u"utf16be"_s, u"utf-16be"_s},
        {u"windows1252"_s, u"windows-1252"_s},
        {u"cp1252"_s, u"windows-1252"_s},
        {u"latin1"_s, u"windows-1252"_s},
        {u"iso88591"_s, u"windows-1252"_s},
        {u"shiftjis"_s, u"shift_jis"_s},
        {u"sjis"_s, u"shift_jis"_s},
        {u"cp932"_s, u"shift_jis"_s},
        {u"windows31j"_s, u"shift_jis"_s},
        {u"gb18030"_s, u"gb18030"_s},
        {u"gbk"_s, u"gb18030"_s},
        {u"gb2312"_s, u"gb18030"_s},
        {u"cp936"_s, u"gb18030"_s},
    };
    QString key = name.toLower();
    key.remove(u'-').remove(u'_').remove(u' ');
    return names.value(key);
}

TextForm detectEncoding(QByteArrayView beginning, const QString &encoding)
{
    TextForm form = mostLikely(beginning);
    if (const QString chosen = encodingId(encoding); !chosen.isEmpty()) {
        form.others.removeAll(chosen);
        if (form.encoding != chosen)
            form.others.prepend(form.encoding);
        form.encoding = chosen;
    }
    return form;
}

TextForm detectForm(QByteArrayView beginning, const QString &encoding)
{
    TextForm form = detectEncoding(beginning, encoding);
    findDelimiter(decoded(lookedAt(beginning), form.encoding).text, form);
    return form;
}

} // namespace importers
