#pragma once

#include "app/workflows/supplierfile.h"

#include <QWidget>

class QComboBox;
class QTableWidget;

namespace screeningpage {

/// The beginning of a supplier file as it will be read: its first rows, and which of its columns hold what.
class FileColumns : public QWidget
{
    Q_OBJECT

public:
    explicit FileColumns(QWidget *parent = nullptr);

    void setPreview(const workflows::SupplierPreview &preview);
    void clear();
    /// As chosen, by hand or by what the header says.
    [[nodiscard]] workflows::SupplierColumns columns() const;
    [[nodiscard]] QString encoding() const;
    [[nodiscard]] bool hasName() const;

Q_SIGNALS:
    /// A column or the encoding was chosen by hand.
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();

    QTableWidget *m_cells;
    QComboBox *m_name;
    QComboBox *m_country;
    QComboBox *m_number;
    QComboBox *m_encoding;
};

} // namespace screeningpage
