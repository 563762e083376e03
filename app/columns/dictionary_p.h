#pragma once

#include "app/columns/store_p.h"

#include <map>
#include <string>
#include <unordered_map>

namespace columns {

/// The dictionary of one column while a table is being built. Elements, and lists of them, count from 1.
class Dictionary
{
public:
    Dictionary(const catalogue::Column &column, const QString &locale);

    // Each gives the element, made if it is new; 0 where the cell says nothing.
    std::uint32_t text(std::string_view exact);
    std::uint32_t number(double value);
    std::uint32_t boolean(bool value);
    std::uint32_t value(std::string_view id);
    /// Of a value that the vocabulary does not know; before value() is asked for it.
    void setValueTitle(std::string_view id, std::string_view title);
    std::uint32_t link(qint64 targetKey);
    /// Nothing if the text is no date.
    std::optional<std::uint32_t> date(std::string_view iso);
    std::uint32_t list(std::vector<std::uint32_t> &elements);

    void describeTarget(qint64 targetKey, std::string_view id, std::string_view title,
                        const std::vector<std::string_view> &otherNames);
    [[nodiscard]] std::vector<qint64> undescribedTargets() const;

    /// Makes the sections; nothing may be added afterwards. codes: of all rows, in any order.
    void seal(const std::vector<std::uint32_t> &codes);
    struct Part
    {
        SectionKind kind;
        std::vector<std::byte> bytes;
    };
    [[nodiscard]] const std::vector<Part> &parts() const { return m_parts; }
    /// The sealed dictionary with the codes it was sealed with, as a table would see it.
    [[nodiscard]] const Coded &view() const { return m_view; }

private:
    struct Element
    {
        std::string id = {};
        std::string title = {};
        std::string searched = {};
        std::string names = {};
        double number = 0;
        std::int32_t firstDay = 0;
        std::int32_t lastDay = 0;
        qint64 target = 0;
        bool described = true;
    };
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Texts = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    std::uint32_t add(Element element);
    void addBoolean(bool value);
    void sealLists();
    void sealElements();
    template <typename T, typename Read>
    void addPart(SectionKind kind, Read read);
    void addStrings(SectionKind kind, std::string Element::*member, Strings &view);

    catalogue::Column m_column;
    QString m_locale;
    std::vector<Element> m_elements;
    Texts m_byText;
    std::map<std::string, std::string, std::less<>> m_valueTitles;
    std::unordered_map<std::uint64_t, std::uint32_t> m_byNumber; ///< bits of numbers, keys of targets
    Texts m_byList;                                              ///< the elements' bytes
    std::vector<std::uint32_t> m_listOffsets{0};
    std::vector<std::uint32_t> m_listElements;
    std::vector<Part> m_parts;
    Coded m_view;
};

} // namespace columns
