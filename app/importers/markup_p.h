#pragma once

#include "app/domain/result.h"

#include <QByteArrayView>

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace importers {

/// Attributes of an element by their local names.
using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

/// The value of an attribute, empty where it is not there.
[[nodiscard]] std::string_view attribute(const Attributes &attributes, std::string_view name);

/// What is told of a document while it is read. Names are local, in HTML in small letters; views live for the call.
class MarkupHandler
{
public:
    virtual ~MarkupHandler() = default;
    virtual void begin(std::string_view name, const Attributes &attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// A piece of text; one text may come in several.
    virtual void text(std::string_view utf8) = 0;
};

/// XML and HTML, piece by piece, by libxml2 with its limits on. XML that declares a document type is refused, so there
/// are no entities to expand but the five of the standard; nothing outside the document is ever loaded.
class MarkupReader
{
public:
    enum class Kind { Xml, Html };
    /// HTML is fed as UTF-8; XML says itself what it is.
    MarkupReader(Kind kind, MarkupHandler &handler, const QString &file);
    ~MarkupReader();
    MarkupReader(const MarkupReader &) = delete;
    MarkupReader &operator=(const MarkupReader &) = delete;

    [[nodiscard]] domain::Result<> feed(QByteArrayView bytes);
    /// The document must be whole.
    [[nodiscard]] domain::Result<> finish();
    /// Where the reader is, from 1.
    [[nodiscard]] qint64 line() const;

private:
    friend struct MarkupCallbacks;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace importers
