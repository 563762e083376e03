#pragma once

#include <QList>
#include <QTextDocument>

namespace printing {

/// What one page shows of a document that was laid out in one piece, as stretches of its height.
struct Page
{
    double top = 0;
    double bottom = 0;
    double headTop = 0; ///< of the head of the table that goes on here, repeated above; both 0: none
    double headBottom = 0;
    bool beginsInside = false; ///< between two lines of a row that is higher than a page
    bool endsInside = false;
};

/// Parts a document laid out in one piece (its page has no height) into pages of this height. Between two rows of a
/// table and between two blocks a page may end; inside a row only where the row is higher than a page, and then
/// between two lines. A heading stays with what follows it, the head of a table with its first row.
[[nodiscard]] QList<Page> pagesOf(const QTextDocument &document, double pageHeight);

} // namespace printing
