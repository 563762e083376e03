#pragma once

#include "app/columns/table.h"
#include "app/models/libraryservice.h"
#include "app/models/rowcache.h"
#include "app/tasks/latest.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <span>

namespace models {

/// The rows of one browsable table under a filter, in an order; all of the catalogue's columns.
///
/// data() only looks: it never asks, reads or waits. setQuestion() asks in the background; the rows shown stay until
/// those that are seen first are here, cells included, so that nothing blinks. Of a large table the first rows are
/// shown before the whole answer is known (isComplete()), which is asked for when they have been painted: neither takes
/// the processor from the other. A new order moves persistent indexes, a new filter resets: whoever has a selection
/// keeps it by position (positionAt, rowsOf). Row numbers are those of columns::Answer::ordered.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< the record's id, empty while loading
        PositionRole,              ///< columns::Position as uint
        KeyRole,                   ///< the library's row number
        LoadingRole,               ///< true while the cell is still to come
        UnknownRole,               ///< true where the display is the word for unknown
        UnverifiedRole,            ///< true where the content rests on background knowledge
        ValuesRole,                ///< ids of value, boolean or link cells (QStringList); empty: unknown
        AddressRole,               ///< text of a web address
        LanguageRole,              ///< whose glyphs to draw; see languageOf()
        MatchRole,                 ///< what the filter looks for in this column, folded (QList<QByteArray>)
    };

    RowModel(const catalogue::Table &table, LibraryService &service, QObject *parent = nullptr);

    /// Reads the table's columns and answers the question asked last. Again after a failure: tries again.
    void load();
    /// Takes a table that is in memory already. Where there are rows of a former reading they stay until those of this
    /// one are here.
    void setColumns(std::shared_ptr<const columns::Table> columns);
    /// The reading that the rows and their positions are of.
    [[nodiscard]] const std::shared_ptr<const columns::Table> &columns() const { return m_columns; }
    [[nodiscard]] const catalogue::Table &table() const { return m_table; }

    /// Column ids of the facets to be counted with every answer.
    void setFacets(const QStringList &facets);
    void setQuestion(const query::Filter &filter, const QList<catalogue::SortKey> &order);
    /// The question asked last; its rows may still be on their way.
    [[nodiscard]] const query::Filter &filter() const { return m_question.filter; }
    [[nodiscard]] const QList<catalogue::SortKey> &order() const { return m_question.order; }
    /// The question that the rows in the model answer.
    [[nodiscard]] const query::Filter &shownFilter() const { return m_shown.filter; }
    /// True when all rows of the question asked last are in the model.
    [[nodiscard]] bool isComplete() const { return m_answer != nullptr && m_asked == m_answered; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// How many rows there are without a filter.
    [[nodiscard]] qint64 totalCount() const { return m_columns ? m_columns->rowCount() : 0; }

    /// How many rows a screen shows; as many are fetched before new rows are shown.
    void setScreenRows(int rows) { m_screenRows = rows; }
    /// Fetches the cells of these rows and of some around them.
    void setVisibleRows(int first, int last);
    /// The row at the top of the view, to be put back there after a new filter; its surroundings are fetched first.
    void setAnchor(std::optional<columns::Position> anchor) { m_anchor = anchor; }

    [[nodiscard]] columns::Position positionAt(int row) const { return rows()[static_cast<std::size_t>(row)]; }
    /// The rows of positions, ascending; those that the filter leaves out are left out.
    [[nodiscard]] std::vector<int> rowsOf(const std::vector<columns::Position> &positions) const;
    /// The row of one position, or -1.
    [[nodiscard]] int rowOf(columns::Position position) const;
    /// The fetched row, or nullptr while it is still to come. Valid until the event loop runs again.
    [[nodiscard]] const domain::Row *rowAt(int row) const;

    /// Fetches rows whole, in that order, for the clipboard.
    [[nodiscard]] QFuture<domain::Result<QList<domain::Row>>> fetch(const std::vector<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    bool event(QEvent *event) override;

Q_SIGNALS:
    /// Another reading of the table comes into the model: positions count in it from now on. Of a new one it is told
    /// within the reset, before rows are there.
    void loaded();
    /// The whole answer is in the model: count and facets are known.
    void answered(const std::shared_ptr<const columns::Answer> &answer);
    /// The question or the library was in error; the rows shown stay.
    void failed(const domain::Error &error);
    /// True when an answer is late by 300 ms, false when it is here.
    void busyChanged(bool busy);

private:
    using Positions = std::vector<columns::Position>;
    using AnswerPtr = std::shared_ptr<const columns::Answer>;
    // Rows that wait for the cells that are seen first.
    struct Staged
    {
        columns::Question question;
        quint64 asked = 0;
        Positions first; // while the answer is not known
        AnswerPtr answer;
        std::shared_ptr<const columns::Table> columns;
        QList<domain::Row> fetched; // where they are of a newer reading than the rows shown
        [[nodiscard]] std::span<const columns::Position> rows() const;
    };

    [[nodiscard]] std::span<const columns::Position> rows() const;
    [[nodiscard]] std::optional<Positions> foundRows(std::span<const columns::Position> rows) const;
    void ask();
    void askWhole();
    void setBusy(bool busy);
    void takeFirst(const domain::Result<Positions> &first);
    void takeAnswer(const domain::Result<AnswerPtr> &answer);
    void stage(Staged staged);
    void show(Staged staged);
    void reorder(Staged staged);
    void extend(Staged staged);
    void take(Staged staged);
    void updateNeedles();
    void requestMissing();
    void takeFetched(const domain::Result<QList<domain::Row>> &rows);
    void swapColumns(std::shared_ptr<const columns::Table> columns);
    [[nodiscard]] std::vector<qint64> missing(const columns::Table &columns, std::span<const columns::Position> rows,
                                              qsizetype first, qsizetype last) const;
    [[nodiscard]] QVariant unverified(const domain::Row &row, int column) const;

    const catalogue::Table &m_table;
    LibraryService &m_service;
    int m_unverifiedColumn;
    std::shared_ptr<const columns::Table> m_columns;
    std::shared_ptr<const columns::Table> m_newest; // what questions are asked of: m_columns or its successor
    columns::Question m_question;
    quint64 m_asked = 0;    // number of the question asked last
    quint64 m_answered = 0; // number of the one that m_answer or m_first belongs to
    columns::Question m_shown;
    Positions m_first;
    AnswerPtr m_answer;
    Staged m_staged;
    std::optional<columns::Position> m_anchor;
    QList<QList<QByteArray>> m_needles; // by column
    RowCache m_cache;
    bool m_painting = false; // new rows are about to be painted; what may come later waits for that
    int m_screenRows = 80;   // a screenful at any size of window, while nobody has said more
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    int m_firstFetching = 0;
    int m_lastFetching = -1;
    bool m_busy = false;
    QTimer m_late;

    tasks::Latest<domain::Result<std::shared_ptr<const columns::Table>>> m_loading;
    tasks::Latest<domain::Result<Positions>> m_askingFirst;
    tasks::Latest<domain::Result<AnswerPtr>> m_asking;
    tasks::Latest<domain::Result<QList<domain::Row>>> m_staging;
    tasks::Latest<domain::Result<QList<domain::Row>>> m_fetching;
};

} // namespace models
