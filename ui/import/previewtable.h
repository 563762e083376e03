#pragma once

#include "app/importers/importer.h"

#include <QTableWidget>

namespace importpage {

/// The first rows of a file, as they will be understood: by our columns, or as they stand while a mapping is missing.
class PreviewTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit PreviewTable(QWidget *parent = nullptr);

    void setPreview(const importers::Preview &preview);

private:
    void fitColumns();
};

} // namespace importpage
