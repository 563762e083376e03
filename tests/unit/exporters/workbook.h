#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// A workbook of one sheet as a spreadsheet would read it.
struct Workbook
{
    /// A cell: its type ("n", "b", "inlineStr"), its number format and its content with escapes resolved.
    struct Cell
    {
        QString type;
        QString format;
        QString content;
        bool isBold = false;
    };

    QString error; ///< what was wrong with the file; empty if nothing
    QString sheet; ///< name
    QString filtered;
    QStringList names; ///< defined ones, with their ranges
    bool isHeaderFrozen = false;
    QList<double> widths;
    QList<QList<Cell>> rows; ///< as many cells as the header has; those left out have no type

    [[nodiscard]] static Workbook read(const QByteArray &file);
    /// The contents of a row; dates in ISO form, booleans true and false.
    [[nodiscard]] QStringList texts(qsizetype row) const;
};
