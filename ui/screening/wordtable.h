#pragma once

#include "app/screening/result.h"

#include <QTableWidget>

namespace screeningpage {

/// The two names of a pair word by word: which met which, how well, and what each is worth. The ground says how they
/// met (the same, nearly, not at all), and so does a word for those who do not see it.
class WordTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit WordTable(QWidget *parent = nullptr);

    void setExplanation(const screening::Explanation &explanation);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Ground { None, Same, Near };
    void add(const QString &supplier, const QString &listed, const QString &how, double weight, Ground ground);
    void fill();

    screening::Explanation m_explanation;
};

} // namespace screeningpage
