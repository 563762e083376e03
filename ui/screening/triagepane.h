#pragma once

#include "app/models/screeningservice.h"
#include "ui/browse/recordpane.h"

class QLabel;

namespace browse {
class Badge;
class FactsGrid;
class LinkButton;
class ToneLabel;
} // namespace browse

namespace screeningpage {

class DecisionBar;
class NamePair;
class WordTable;

/// A supplier beside the listed entity that it may be: score, the names word by word, what the list says, what was
/// decided before, and where it is decided now.
class TriagePane : public browse::RecordPane
{
    Q_OBJECT

public:
    explicit TriagePane(QWidget *parent = nullptr);

    void setQueue(std::shared_ptr<const models::ScreeningService::Queue> queue);
    [[nodiscard]] DecisionBar &decisionBar() const { return *m_decision; }
    /// Shows a row of the queue at once, before the table page has read it.
    void showRow(const QString &id);
    /// Scrolls so far that all of the decision can be seen.
    void showDecision();
    /// The pair that is shown; nullptr where it is a supplier without candidate, or nothing.
    [[nodiscard]] const workflows::QueueCandidate *candidate() const { return m_candidate; }

    void setRecord(const storage::Record &record) override;
    [[nodiscard]] QString recordId() const override { return m_id; }
    void clear() override;
    void showError(const domain::Error &error) override;
    void takeFocus() override;

private:
    void build();
    // What tells whether the pair that is shown is still to be shown as it is.
    struct Shown
    {
        QString id = {}; // empty: nothing
        workflows::Standing standing = workflows::Standing::Open;
        qint64 decision = 0;
        qsizetype identical = 0;

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    [[nodiscard]] Shown shown() const;
    void show(const QString &id, const Shown &before);
    void showSupplier();
    void showCandidate();
    void showListing();
    void showEarlier();

    std::shared_ptr<const models::ScreeningService::Queue> m_queue;
    QString m_id;
    const workflows::QueueRow *m_row = nullptr;
    const workflows::QueueCandidate *m_candidate = nullptr;
    QWidget *m_page;
    browse::ToneLabel *m_message;
    QWidget *m_content;
    browse::ToneLabel *m_supplier;
    browse::ToneLabel *m_identity;
    QWidget *m_pair;
    QLabel *m_score;
    browse::Badge *m_above;
    browse::ToneLabel *m_country;
    browse::ToneLabel *m_explanation;
    NamePair *m_names;
    WordTable *m_words;
    browse::LinkButton *m_entity;
    browse::ToneLabel *m_matchedName;
    browse::FactsGrid *m_facts;
    browse::ToneLabel *m_earlier;
    DecisionBar *m_decision;
};

} // namespace screeningpage
