#pragma once

#include "app/importers/importer.h"

#include <QByteArray>

/// A sink that keeps what it is given, and how to read into it in one call.
struct Collected : domain::ImportSink
{
    bool begin(const domain::ImportedList &given) override
    {
        list = given;
        ++begun;
        return true;
    }
    bool row(const domain::ImportedRow &row) override
    {
        rows.push_back(row);
        return static_cast<int>(rows.size()) < most;
    }
    bool reject(const domain::RejectedRow &row) override
    {
        rejected.push_back(row);
        return true;
    }

    /// The cell of a row by its column's id.
    [[nodiscard]] QString cell(std::size_t row, const QString &column) const
    {
        const qsizetype index = list.columns.indexOf(column);
        return index < 0 || row >= rows.size()
                   ? QStringLiteral("?")
                   : QString::fromStdString(rows[row].cells[static_cast<std::size_t>(index)]);
    }
    /// The place of the row whose column has this text, or -1.
    [[nodiscard]] int find(const QString &column, const QString &text) const
    {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (cell(i, column) == text)
                return static_cast<int>(i);
        }
        return -1;
    }
    /// Other names of a row, as "text[language/script]", what is unknown left out.
    [[nodiscard]] QString names(std::size_t row) const
    {
        QStringList texts;
        for (const domain::ImportedName &name : rows[row].names) {
            QString text = QString::fromStdString(name.text);
            if (!name.language.empty() || name.script != "Latn")
                text += u'[' + QString::fromStdString(name.language + "/" + name.script) + u']';
            texts.append(text);
        }
        return texts.join(u"; ");
    }
    /// "line column: reason" of each rejected row.
    [[nodiscard]] QStringList reasons() const
    {
        QStringList texts;
        for (const domain::RejectedRow &row : rejected)
            texts.append(QStringLiteral("%1 %2: %3").arg(row.line).arg(row.column, row.reason));
        return texts;
    }

    domain::Result<importers::Summary> read(const QByteArray &bytes, const QString &format,
                                            const importers::Options &options = {})
    {
        const auto source = importers::memorySource(bytes, QStringLiteral("input"));
        return importers::read(*source, format, options, *this);
    }

    domain::ImportedList list;
    std::vector<domain::ImportedRow> rows;
    std::vector<domain::RejectedRow> rejected;
    int begun = 0;
    int most = 1'000'000;
};
