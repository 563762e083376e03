#pragma once

#include <QIODevice>

#include <string_view>
#include <vector>

namespace workflows {

/// Records of a file that were written in one order and are wanted in another. A device for their writer, which must
/// hand on whole records.
class RecordStore final : public QIODevice
{
public:
    /// For so many records at most, numbered from 0.
    explicit RecordStore(std::size_t records);

    /// The record that ends at this place of all that is written. In the order of writing.
    void endRecord(quint32 record, quint64 end);
    /// Call it when the last has been written, before record() and prefetch().
    void settle();
    /// Empty if it was never written.
    [[nodiscard]] std::string_view record(quint32 record) const;
    /// Tell the processor that the record will be wanted soon, first where it lies, then what it is.
    void prefetchPlace(quint32 record) const;
    void prefetch(quint32 record) const;

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    struct Place
    {
        const char *begin = nullptr;
        std::size_t size = 0;
    };
    std::vector<std::vector<char>> m_pieces; // as they came
    std::vector<Place> m_places;             // by record
    std::vector<quint32> m_written;          // records in the order of writing
    quint64 m_end = 0;
};

} // namespace workflows
