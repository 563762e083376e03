#pragma once

#include "app/importers/mapping.h"

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace importpage {

/// Which columns of a table of any make become which of ours. Proposed from the header's names, changed by hand, saved
/// and loaded as a file.
class MappingForm : public QWidget
{
    Q_OBJECT

public:
    explicit MappingForm(QWidget *parent = nullptr);

    /// Another input: proposes anew unless a mapping was loaded that fits.
    void setHeader(const QStringList &header);
    void setMapping(const importers::Mapping &mapping);
    [[nodiscard]] importers::Mapping mapping() const;

Q_SIGNALS:
    void changed();
    void loadRequested();
    void saveRequested();

private:
    void build();
    void fill(const importers::Mapping &mapping);

    QStringList m_header;
    importers::Mapping m_mapping;
    QComboBox *m_table;
    QFormLayout *m_form;
    QList<QComboBox *> m_columns;
};

} // namespace importpage
