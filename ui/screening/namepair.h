#pragma once

#include "app/screening/result.h"

#include <QLabel>

namespace screeningpage {

/// The supplier's name above the listed one, each with the words that met coloured inside it: on one ground what is the
/// same, on another and underlined what nearly is. What is left over has no ground.
class NamePair : public QWidget
{
    Q_OBJECT

public:
    explicit NamePair(QWidget *parent = nullptr);

    /// language: of the listed name ("zh"), for its glyphs.
    void setNames(const QString &supplier, const QString &listed, const QString &language,
                  const screening::Explanation &explanation);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Side { Supplier, Listed };
    [[nodiscard]] QString marked(const QString &name, Side side) const;
    void fill();

    QLabel *m_supplierLabel;
    QLabel *m_listedLabel;
    QString m_supplier;
    QString m_listed;
    screening::Explanation m_explanation;
};

} // namespace screeningpage
