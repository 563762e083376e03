#include "app/importers/faults_p.h"
#include "app/importers/markup_p.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <mutex>
#include <optional>

namespace importers {

struct MarkupReader::State
{
    Kind kind;
    MarkupHandler &handler;
    QString file;
    xmlParserCtxtPtr context = nullptr;
    std::optional<domain::Error> error = {};
    Attributes attributes = {}; // kept for its memory
};

namespace {

std::string_view view(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

} // namespace

/// The functions that libxml2 calls.
struct MarkupCallbacks
{
    using State = MarkupReader::State;

    static State &of(void *user) { return *static_cast<State *>(user); }

    static void begin(void *user, const xmlChar *name, const xmlChar *, const xmlChar *, int, const xmlChar **,
                      int count, int, const xmlChar **attributes)
    {
        State &state = of(user);
        state.attributes.clear();
        for (int i = 0; i < count; ++i) {
            const xmlChar **each = attributes + std::ptrdiff_t{5} * i; // name, prefix, namespace, begin and end of the value
            state.attributes.emplace_back(view(each[0]), std::string_view(reinterpret_cast<const char *>(each[3]),
                                                                          static_cast<std::size_t>(each[4] - each[3])));
        }
        state.handler.begin(view(name), state.attributes);
    }
    static void end(void *user, const xmlChar *name, const xmlChar *, const xmlChar *)
    {
        of(user).handler.end(view(name));
    }
    static void beginHtml(void *user, const xmlChar *name, const xmlChar **attributes)
    {
        State &state = of(user);
        state.attributes.clear();
        for (; attributes && attributes[0]; attributes += 2)
            state.attributes.emplace_back(view(attributes[0]), view(attributes[1]));
        state.handler.begin(view(name), state.attributes);
    }
    static void endHtml(void *user, const xmlChar *name) { of(user).handler.end(view(name)); }
    static void text(void *user, const xmlChar *text, int size)
    {
        of(user).handler.text({reinterpret_cast<const char *>(text), static_cast<std::size_t>(size)});
    }
    static void documentType(void *user, const xmlChar *, const xmlChar *, const xmlChar *)
    {
        State &state = of(user);
        if (state.kind == MarkupReader::Kind::Html)
            return;
        if (!state.error)
            state.error = faults::declaresEntities(state.file, xmlSAX2GetLineNumber(state.context));
        xmlStopParser(state.context);
    }
    static void fault(void *user, xmlErrorPtr error)
    {
        State &state = of(user);
        // Pages are never without faults, and a reader of HTML goes on.
        if (state.kind == MarkupReader::Kind::Html || error->level < XML_ERR_ERROR || state.error)
            return;
        state.error = faults::badMarkup(state.file, error->line, error->int2,
                                        QString::fromUtf8(error->message ? error->message : "").trimmed());
    }
};

std::string_view attribute(const Attributes &attributes, std::string_view name)
{
    for (const auto &[key, value] : attributes) {
        if (key == name)
            return value;
    }
    return {};
}

MarkupReader::MarkupReader(Kind kind, MarkupHandler &handler, const QString &file)
    : m_state(std::make_unique<State>(State{.kind = kind, .handler = handler, .file = file}))
{
    static std::once_flag prepared;
    std::call_once(prepared, [] { xmlInitParser(); });
    xmlSAXHandler sax = {};
    sax.initialized = XML_SAX2_MAGIC;
    sax.internalSubset = MarkupCallbacks::documentType;
    sax.characters = MarkupCallbacks::text;
    sax.ignorableWhitespace = MarkupCallbacks::text;
    sax.cdataBlock = kind == Kind::Xml ? MarkupCallbacks::text : nullptr; // in HTML: scripts and styles
    sax.serror = MarkupCallbacks::fault;
    if (kind == Kind::Xml) {
        sax.startElementNs = MarkupCallbacks::begin;
        sax.endElementNs = MarkupCallbacks::end;
        m_state->context = xmlCreatePushParserCtxt(&sax, m_state.get(), nullptr, 0, nullptr);
        if (m_state->context)
            xmlCtxtUseOptions(m_state->context, XML_PARSE_NONET);
    } else {
        sax.startElement = MarkupCallbacks::beginHtml;
        sax.endElement = MarkupCallbacks::endHtml;
        m_state->context = htmlCreatePushParserCtxt(&sax, m_state.get(), nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
        if (m_state->context)
            htmlCtxtUseOptions(m_state->context, HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    }
    if (!m_state->context)
        m_state->error = faults::cannotRead(file);
}

MarkupReader::~MarkupReader()
{
    if (!m_state->context)
        return;
    if (m_state->context->myDoc) {
        xmlFreeDoc(m_state->context->myDoc);
        m_state->context->myDoc = nullptr;
    }
    if (m_state->kind == Kind::Xml)
        xmlFreeParserCtxt(m_state->context);
    else
        htmlFreeParserCtxt(m_state->context);
}

domain::Result<> MarkupReader::feed(QByteArrayView bytes)
{
    State &state = *m_state;
    if (!state.error) {
        const int size = static_cast<int>(bytes.size());
        if (state.kind == Kind::Xml)
            xmlParseChunk(state.context, bytes.data(), size, 0);
        else
            htmlParseChunk(state.context, bytes.data(), size, 0);
    }
    if (state.error)
        return tl::unexpected(*state.error);
    return {};
}

domain::Result<> MarkupReader::finish()
{
    State &state = *m_state;
    if (!state.error) {
        if (state.kind == Kind::Xml)
            xmlParseChunk(state.context, nullptr, 0, 1);
        else
            htmlParseChunk(state.context, nullptr, 0, 1);
        // What is missing at the end was cut off.
        if (state.error || (state.kind == Kind::Xml && !state.context->wellFormed))
            state.error = faults::truncated(state.file, line());
    }
    if (state.error)
        return tl::unexpected(*state.error);
    return {};
}

qint64 MarkupReader::line() const
{
    return m_state->context ? xmlSAX2GetLineNumber(m_state->context) : 0;
}

} // namespace importers
