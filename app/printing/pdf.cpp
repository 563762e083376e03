#include "app/printing/pdf.h"

#include "app/printing/pages_p.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace printing {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotsPerInch = 300;
constexpr double textPoints = 8;
constexpr QMarginsF marginMillimetres{15, 15, 15, 12};
constexpr double hairline = 2;    ///< dots above and below a part of a page: half of a border drawn on its edge
constexpr double footLines = 2.2; ///< kept free at the foot, in heights of a line

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(printing)
};

/// Fonts by language for Linux, Windows and macOS; Qt takes the first that is there.
QString styleSheet()
{
    return u"body { font-family: 'Noto Sans', 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif; }"
           "h1 { font-size: 16pt; } h2 { font-size: 12pt; } h3 { font-size: 10pt; } small { font-size: 7pt; }"
           "table { border-collapse: collapse; }"
           ".zh { font-family: 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Zen Hei'; }"
           ".zh-Hant { font-family: 'Noto Sans CJK TC', 'Microsoft JhengHei', 'PingFang TC'; }"
           ".ja { font-family: 'Noto Sans CJK JP', 'Yu Gothic', 'Hiragino Sans', 'IPAGothic'; }"
           ".ko { font-family: 'Noto Sans CJK KR', 'Malgun Gothic', 'Apple SD Gothic Neo'; }"_s;
}

bool isEastAsian(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

bool lacksGlyphs(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    if (!std::any_of(characters.begin(), characters.end(), isEastAsian))
        return false;
    for (const auto system : {QFontDatabase::SimplifiedChinese, QFontDatabase::TraditionalChinese,
                              QFontDatabase::Japanese, QFontDatabase::Korean})
        if (!QFontDatabase::families(system).isEmpty())
            return false;
    return true;
}

/// A part of the document, at a height of the page.
void drawPart(QPainter &painter, QTextDocument &document, double top, double bottom, double at)
{
    painter.save();
    painter.translate(0, at - top);
    document.drawContents(&painter, QRectF(0, top, document.textWidth(), bottom - top));
    painter.restore();
}

void drawPages(QPdfWriter &writer, QTextDocument &document, const QString &title, double pageHeight, double footHeight)
{
    QPainter painter(&writer);
    const QList<Page> pages = pagesOf(document, pageHeight);
    QFont small = document.defaultFont();
    small.setPointSizeF(textPoints - 1);
    for (qsizetype number = 0; number < pages.size(); ++number) {
        if (number > 0 && !writer.newPage())
            return;
        const Page &page = pages.at(number);
        const double headHeight = page.headBottom - page.headTop;
        // The border between two rows is drawn on both pages; a line of text that only touches the edge on neither.
        const double above = page.beginsInside ? -3 : hairline;
        const double below = page.endsInside ? -1 : hairline;
        drawPart(painter, document, page.top - above, page.bottom + below, headHeight - above);
        if (headHeight > 0)
            drawPart(painter, document, page.headTop - hairline, page.headBottom + hairline, -hairline);
        const QRectF foot(0, pageHeight, document.textWidth(), footHeight);
        painter.setFont(small);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, title);
        //: At the foot of a printed page: its number, and how many there are
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom,
                         Text::tr("%1 of %2").arg(number + 1).arg(pages.size()));
    }
}

/// Passes on and remembers failures, which QPdfWriter does not tell.
class Watched : public QIODevice
{
public:
    explicit Watched(QIODevice &device)
        : m_device(device)
    {
        open(WriteOnly | Unbuffered);
    }
    [[nodiscard]] bool isSound() const { return m_isSound; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_isSound = m_isSound && m_device.write(data, size) == size;
        return size;
    }

private:
    QIODevice &m_device;
    bool m_isSound = true;
};

} // namespace

Printed writePdf(const QString &html, const QString &title, QIODevice &device)
{
    Watched watched(device);
    QPdfWriter writer(&watched);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(marginMillimetres, QPageLayout::Millimeter);
    writer.setTitle(title);
    writer.setCreator(u"Assay " ASSAY_VERSION ""_s);

    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSizeF(textPoints);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(styleSheet());
    document.documentLayout()->setPaintDevice(&writer);
    const double footHeight = QFontMetricsF(font, &writer).height() * footLines;
    document.setHtml("<body>"_L1 + html + "</body>"_L1);
    document.setTextWidth(writer.width());
    drawPages(writer, document, title, writer.height() - footHeight, footHeight);
    if (!watched.isSound())
        return Printed::Failed;
    return lacksGlyphs(document.toPlainText()) ? Printed::WithoutGlyphs : Printed::Done;
}

} // namespace printing
