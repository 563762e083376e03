#include "app/printing/pages_p.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace printing {

namespace {

struct Stretch
{
    double top = 0;
    double bottom = 0;
};

/// What stays on one page if it fits there.
struct Piece
{
    Stretch place;
    Stretch head = {};         ///< of its table, where that is another piece's
    QList<Stretch> lines = {}; ///< of text, for where it does not fit on a page
};

void addLines(const QTextDocument &document, const QTextBlock &block, QList<Stretch> &lines)
{
    const double top = document.documentLayout()->blockBoundingRect(block).top();
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        lines += {top + line.y(), top + line.y() + line.height()};
    }
}

class Pieces
{
public:
    /// mostHead: a head of a table that is higher is not repeated.
    Pieces(const QTextDocument &document, double mostHead)
        : m_document(document)
        , m_layout(*document.documentLayout())
        , m_mostHead(mostHead)
    {
        for (auto it = document.rootFrame()->begin(); !it.atEnd(); ++it) {
            if (auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
                addTable(*table);
            else if (it.currentBlock().isValid())
                addBlock(it.currentBlock());
        }
        // No gap between two pieces belongs to none.
        for (qsizetype i = 1; i < m_all.size(); ++i) {
            const double between = (m_all.at(i - 1).place.bottom + m_all.at(i).place.top) / 2;
            m_all[i - 1].place.bottom = between;
            m_all[i].place.top = between;
        }
    }
    [[nodiscard]] const QList<Piece> &all() const { return m_all; }

private:
    // What a heading was kept back for is one piece with it.
    void add(Piece piece, bool waitsForMore)
    {
        if (m_isWaiting) {
            Piece &last = m_all.last();
            last.place.bottom = piece.place.bottom;
            last.lines += piece.lines;
        } else {
            m_all += std::move(piece);
        }
        m_isWaiting = waitsForMore;
    }

    void addBlock(const QTextBlock &block)
    {
        const QRectF rect = m_layout.blockBoundingRect(block);
        Piece piece{.place = {rect.top(), rect.bottom()}};
        addLines(m_document, block, piece.lines);
        const bool isEmpty = block.length() <= 1; // between two tables
        add(std::move(piece), block.blockFormat().headingLevel() > 0 || (isEmpty && m_isWaiting));
    }

    void addTable(QTextTable &table)
    {
        const int heads = table.format().headerRowCount();
        Stretch head;
        for (int row = 0; row < table.rows(); ++row) {
            Piece piece = rowOf(table, row);
            if (row == 0)
                piece.place.top = m_layout.frameBoundingRect(&table).top();
            if (row + 1 == table.rows())
                piece.place.bottom = m_layout.frameBoundingRect(&table).bottom();
            else
                piece.place.bottom = (piece.place.bottom + rowOf(table, row + 1).place.top) / 2;
            if (row > 0)
                piece.place.top = m_rowEnd;
            m_rowEnd = piece.place.bottom;
            if (row < heads)
                head = {row == 0 ? piece.place.top : head.top, piece.place.bottom};
            else if (row > heads && head.bottom - head.top < m_mostHead)
                piece.head = head;
            add(std::move(piece), row < heads);
        }
    }

    [[nodiscard]] Piece rowOf(QTextTable &table, int row) const
    {
        Piece piece;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            for (auto it = cell.begin(); !it.atEnd(); ++it) {
                const QRectF rect = m_layout.blockBoundingRect(it.currentBlock());
                const bool isFirst = piece.place.bottom == 0;
                piece.place.top = isFirst ? rect.top() : std::min(piece.place.top, rect.top());
                piece.place.bottom = isFirst ? rect.bottom() : std::max(piece.place.bottom, rect.bottom());
                addLines(m_document, it.currentBlock(), piece.lines);
            }
        }
        return piece;
    }

    const QTextDocument &m_document;
    const QAbstractTextDocumentLayout &m_layout;
    QList<Piece> m_all;
    double m_mostHead;
    double m_rowEnd = 0;
    bool m_isWaiting = false;
};

/// The lowest place at or above a limit where no line of text is cut; the limit itself where there is none.
double breakInside(const Piece &piece, double from, double limit)
{
    double best = limit;
    bool found = false;
    for (const Stretch &line : piece.lines) {
        const double place = line.top;
        if (place <= from || place > limit || (found && place <= best))
            continue;
        const bool cuts = std::ranges::any_of(piece.lines, [place](const Stretch &other) {
            const double touch = (other.bottom - other.top) / 8; // lines may overlap by their leading
            return other.top < place - touch && other.bottom > place + touch;
        });
        if (cuts)
            continue;
        best = place;
        found = true;
    }
    return best;
}

} // namespace

QList<Page> pagesOf(const QTextDocument &document, double pageHeight)
{
    const Pieces pieces(document, pageHeight / 3);
    QList<Page> pages;
    Page page;
    const auto room = [&] { return pageHeight - (page.headBottom - page.headTop); };
    const auto turn = [&](double at, const Stretch &head, bool inside) {
        page.bottom = at;
        page.endsInside = inside;
        pages += page;
        page = {.top = at, .bottom = at, .headTop = head.top, .headBottom = head.bottom, .beginsInside = inside};
    };
    for (const Piece &piece : pieces.all()) {
        if (piece.place.bottom - page.top > room() && piece.place.top > page.top)
            turn(piece.place.top, piece.head, false);
        while (piece.place.bottom - page.top > room())
            turn(breakInside(piece, page.top, page.top + room()), piece.head, true);
        page.bottom = piece.place.bottom;
    }
    pages += page;
    return pages;
}

} // namespace printing
