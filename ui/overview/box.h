#pragma once

#include <QAbstractButton>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace overview {

/// A part of the overview with a title: a hairline around it, content below.
class Box : public QWidget
{
public:
    Box(const QString &title, QWidget *parent);

    /// Where the content goes.
    [[nodiscard]] QVBoxLayout &column() const;
    /// A dim sentence in place of content: loading, nothing there, or why it could not be read. Empty takes it away.
    void setNote(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QLabel *m_note;
};

/// How many rows a table has, as a button that leads there.
class CountCard : public QAbstractButton
{
    Q_OBJECT

public:
    CountCard(const QString &title, const QString &detail, QWidget *parent);

    void setCount(qint64 rows);
    void setDetail(const QString &detail);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_count;
    QString m_detail;
};

} // namespace overview
