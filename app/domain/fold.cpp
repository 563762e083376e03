#include "app/domain/fold.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

namespace domain {

namespace {

/// Marks that a reader may leave out when typing: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic,
/// and characters that are not seen at all (soft hyphen, joiners, direction marks, variation selectors).
bool isLeftOut(char32_t c)
{
    struct Range
    {
        char32_t first, last;
    };
    static constexpr Range ranges[] = {
        {0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0591, 0x05BD}, {0x05BF, 0x05BF}, {0x05C1, 0x05C2}, {0x05C4, 0x05C5},
        {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x061C, 0x061C}, {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670},
        {0x06D6, 0x06DC}, {0x06DF, 0x06E4}, {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x180B, 0x180F}, {0x200B, 0x200F},
        {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFF0, 0xFFF8}, {0xE0000, 0xE0FFF},
    };
    if (c < 0xAD)
        return false;
    const auto *range = std::lower_bound(std::begin(ranges), std::end(ranges), c,
                                         [](const Range &r, char32_t x) { return r.last < x; });
    return range != std::end(ranges) && c >= range->first;
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

/// Conjoining letters and their compatibility forms, which may melt into the character before them.
bool isJamo(char32_t c)
{
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E) || (c >= 0xA960 && c <= 0xA97C) ||
           (c >= 0xD7B0 && c <= 0xD7FB) || (c >= 0xFFA0 && c <= 0xFFDC);
}

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
           category == QChar::Mark_Enclosing || QChar::combiningClass(c) != 0;
}

/// Whether a character may change what stands before it, so that the two must be folded together.
bool joinsPrevious(char32_t c)
{
    return isLeftOut(c) || isMark(c) || isJamo(c) || c == 0xFF9E || c == 0xFF9F;
}

QString decomposedWithoutMarks(const QString &text)
{
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    QString kept;
    kept.reserve(parts.size());
    for (const char32_t c : parts.toUcs4()) {
        if (!isLeftOut(c))
            kept.append(QChar::fromUcs4(isControl(c) ? U' ' : c));
    }
    return kept;
}

/// The definition of the search form, for any text. Repeated until nothing changes: a fold may bring new marks (İ), and
/// the composition at the end may, for a few old scripts, give letters that decompose again.
QString foldedByDefinition(QStringView text)
{
    QString form;
    for (qsizetype i = 0; i < text.size(); ++i) { // a lone surrogate is no character
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            form.append(text[i++]);
        form.append(!pair && text[i].isSurrogate() ? QChar(QChar::ReplacementCharacter) : text[i]);
    }
    for (int round = 0; round < 5; ++round) {
        const QString bare = decomposedWithoutMarks(form);
        // Qt folds one letter to one; of those that Unicode folds to several only this one is not taken apart by NFKD.
        const QString small = bare.toCaseFolded().replace(QChar(0x00DF), QStringLiteral("ss"));
        const QString next = decomposedWithoutMarks(small).normalized(QString::NormalizationForm_C);
        if (next == form)
            break;
        form = next;
    }
    return form;
}

/// The forms of 256 characters that fold the same whatever stands around them: the bytes of the form from the lowest
/// up, their number in the top byte. Longer forms, and characters that join their neighbours, go by the definition.
struct Page
{
    static constexpr std::uint32_t byDefinition = 0xFF000000;
    std::array<std::uint32_t, 256> forms;
};

std::uint32_t independentForm(char16_t c)
{
    if (QChar::isSurrogate(c) || (joinsPrevious(c) && !isLeftOut(c)))
        return Page::byDefinition;
    const QString form = foldedByDefinition(QStringView(&c, 1));
    for (const char32_t part : form.toUcs4()) {
        if (isMark(part) || isJamo(part))
            return Page::byDefinition;
    }
    const QByteArray bytes = form.toUtf8();
    if (bytes.size() > 3)
        return Page::byDefinition;
    std::uint32_t packed = static_cast<std::uint32_t>(bytes.size()) << 24;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        packed |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return packed;
}

/// Pages are worked out when a text first needs them: all of them would cost more than most programs' start.
const Page &pageOf(char16_t c)
{
    static std::array<std::atomic<const Page *>, 256> pages{};
    std::atomic<const Page *> &slot = pages[c >> 8];
    const Page *page = slot.load(std::memory_order_acquire);
    if (page == nullptr) {
        auto made = std::make_unique<Page>();
        for (unsigned i = 0; i < 256; ++i)
            made->forms[i] = independentForm(static_cast<char16_t>((c & 0xFF00U) | i));
        if (slot.compare_exchange_strong(page, made.get(), std::memory_order_acq_rel))
            page = made.release();
    }
    return *page;
}

bool isPlainHan(char32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

/// Writes to a buffer that is known to be long enough, so that no write is checked.
class Writer
{
public:
    Writer(std::string &out, std::size_t most)
        : m_out(out)
        , m_size(out.size())
    {
        m_out.resize(m_size + most);
        m_next = m_out.data() + m_size;
    }
    void byte(char c) { *m_next++ = c; }
    void han(char32_t c)
    {
        byte(static_cast<char>(0xE0 | (c >> 12)));
        byte(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
        byte(static_cast<char>(0x80 | (c & 0x3F)));
    }
    /// False if the character must go by the definition.
    bool character(char16_t c)
    {
        if (isPlainHan(c)) {
            han(c);
            return true;
        }
        const std::uint32_t form = pageOf(c).forms[c & 0xFF];
        if (form == Page::byDefinition)
            return false;
        for (std::uint32_t i = 0; i < form >> 24; ++i)
            byte(static_cast<char>(form >> (8 * i)));
        return true;
    }
    void keep() { m_out.resize(static_cast<std::size_t>(m_next - m_out.data())); }
    void drop() { m_out.resize(m_size); }

private:
    std::string &m_out;
    std::size_t m_size;
    char *m_next;
};

constexpr auto asciiForms = [] {
    std::array<char, 128> forms{};
    for (unsigned c = 0; c < 128; ++c)
        forms[c] = static_cast<char>(c < 0x20 || c == 0x7F ? ' ' : c >= 'A' && c <= 'Z' ? c + 32 : c);
    return forms;
}();

/// The character of the basic plane that begins at i, which moves behind it; 0xFFFF where there is none such.
char16_t decoded(std::string_view text, std::size_t &i)
{
    const auto at = [&](std::size_t place) {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
    };
    const unsigned lead = at(i);
    const unsigned second = at(i + 1);
    if (lead >= 0xC2 && lead <= 0xDF && (second & 0xC0) == 0x80) {
        i += 2;
        return static_cast<char16_t>((lead & 0x1F) << 6 | (second & 0x3F));
    }
    const unsigned third = at(i + 2);
    if ((lead & 0xF0) == 0xE0 && (second & 0xC0) == 0x80 && (third & 0xC0) == 0x80) {
        const unsigned c = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
        i += 3;
        if (c >= 0x800)
            return static_cast<char16_t>(c);
    }
    return 0xFFFF;
}

bool foldedQuickly(std::string_view text, std::string &out)
{
    Writer writer(out, text.size() + text.size() / 2 + 1); // two bytes may become three, no more
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            writer.byte(asciiForms[c]);
            ++i;
        } else if (const char16_t wide = decoded(text, i); wide == 0xFFFF || !writer.character(wide)) {
            writer.drop();
            return false;
        }
    }
    writer.keep();
    return true;
}

bool foldedQuickly(QStringView text, std::string &out)
{
    Writer writer(out, static_cast<std::size_t>(text.size()) * 3);
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            writer.byte(asciiForms[c.unicode()]);
        } else if (!writer.character(c.unicode())) {
            writer.drop();
            return false;
        }
    }
    writer.keep();
    return true;
}

void appendByDefinition(QStringView text, std::string &out)
{
    const QByteArray bytes = foldedByDefinition(text).toUtf8();
    out.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

} // namespace

void foldTo(QStringView text, std::string &out)
{
    if (!foldedQuickly(text, out))
        appendByDefinition(text, out);
}

void foldTo(std::string_view utf8, std::string &out)
{
    if (!foldedQuickly(utf8, out))
        appendByDefinition(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())), out);
}

QByteArray fold(QStringView text)
{
    std::string form;
    foldTo(text, form);
    return QByteArray(form.data(), static_cast<qsizetype>(form.size()));
}

QList<Span> findFolded(QStringView text, const QList<QByteArray> &foldedNeedles)
{
    // Characters that fold together are taken together; each byte of the form remembers whose it is.
    std::string form;
    std::vector<Span> owners;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        do {
            end += text[end].isHighSurrogate() && end + 1 < text.size() && text[end + 1].isLowSurrogate() ? 2 : 1;
            if (end >= text.size())
                break;
            const bool pair = text[end].isHighSurrogate() && end + 1 < text.size() && text[end + 1].isLowSurrogate();
            if (!joinsPrevious(pair ? QChar::surrogateToUcs4(text[end], text[end + 1]) : text[end].unicode()))
                break;
        } while (true);
        foldTo(text.sliced(start, end - start), form);
        owners.resize(form.size(), Span{start, end - start});
        start = end;
    }

    QList<Span> found;
    for (const QByteArray &needle : foldedNeedles) {
        const std::string_view word(needle.constData(), static_cast<std::size_t>(needle.size()));
        if (word.empty())
            continue;
        for (std::size_t at = form.find(word); at != std::string::npos; at = form.find(word, at + word.size())) {
            const Span &last = owners[at + word.size() - 1];
            found.append({owners[at].start, last.start + last.length - owners[at].start});
        }
    }
    std::sort(found.begin(), found.end(), [](const Span &a, const Span &b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    QList<Span> merged;
    for (const Span &span : found) {
        if (merged.isEmpty() || merged.constLast().start + merged.constLast().length <= span.start)
            merged.append(span);
        else
            merged.last().length = std::max(merged.last().length, span.start + span.length - merged.last().start);
    }
    return merged;
}

} // namespace domain
