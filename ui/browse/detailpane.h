#pragma once

#include "app/catalogue/table.h"
#include "ui/browse/recordpane.h"

class QVBoxLayout;

namespace browse {

class Badge;
class FlowLayout;
class FactsGrid;
class LinkButton;
class LinkSection;
class SourcesSection;
class ToneLabel;

/// One record as a page to read, laid out as its table's catalogue::Detail says: kind and status, title, identity,
/// summary, facts, links by relation, sources. What is empty has no heading. Its widgets are made once and filled anew.
class DetailPane : public RecordPane
{
    Q_OBJECT

public:
    DetailPane(const catalogue::Table &table, QWidget *parent = nullptr);

    void setRecord(const storage::Record &record) override;
    [[nodiscard]] QString recordId() const override { return m_record.row.id; }
    void clear() override;
    void showError(const domain::Error &error) override;
    void takeFocus() override;

    /// A part that is not the record's own, between its content and its sources.
    void addSection(QWidget *section);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Another record is shown, or the same read anew; empty: none.
    void recordShown(const QString &id);

private:
    void build();
    void addRelation(const catalogue::Relation &relation);
    void setBadges();
    void setHeading();
    void setSummary();
    void setFacts();
    void setRelations();
    [[nodiscard]] domain::Cell cell(const QString &column) const;
    [[nodiscard]] QString text(const QString &column) const;
    [[nodiscard]] QString language(const QString &column) const;
    [[nodiscard]] const storage::Unverified *unverified(const QString &column) const;
    [[nodiscard]] QList<const storage::RecordLink *> linksOf(const QString &relation) const;

    const catalogue::Table &m_table;
    storage::Record m_record;
    QWidget *m_page;
    ToneLabel *m_message;
    FlowLayout *m_badgeRow;
    QList<Badge *> m_badges;
    ToneLabel *m_title;
    ToneLabel *m_native;
    ToneLabel *m_identity;
    ToneLabel *m_summary;
    ToneLabel *m_caution;
    FactsGrid *m_facts;
    QList<LinkSection *> m_relations; // one per relation of the catalogue, in its order
    SourcesSection *m_sources;
};

} // namespace browse
