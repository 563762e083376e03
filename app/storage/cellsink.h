#pragma once

#include <QtGlobal>

#include <string_view>

namespace storage {

/// Takes rows as they are read, without a QString on the way. Columns count in catalogue::Table::columns; unknown cells
/// do not come; the elements of a list come one by one, links as row numbers of their targets. Texts are what the
/// library holds, valid UTF-8 or not, and live only for the call.
class CellSink
{
public:
    virtual ~CellSink() = default;
    virtual void beginRow(qint64 key) = 0;
    virtual void text(int column, std::string_view utf8) = 0;
    virtual void number(int column, double value) = 0;
    virtual void boolean(int column, bool value) = 0;
    virtual void date(int column, std::string_view iso) = 0;
    virtual void value(int column, std::string_view id) = 0;
    virtual void link(int column, qint64 targetKey) = 0;
    /// False ends the reading.
    virtual bool endRow() = 0;
};

} // namespace storage
