#pragma once

#include "app/storage/importtable_p.h"

#include <string>
#include <string_view>

namespace storage {

/// The words of a name by which it is told from others, joined by "-": in search form, "&" as "and", without the legal
/// forms ("Co., Ltd.") inside and at its end, and without an acronym in brackets at its end. Letters of every script
/// stay. "Hoshine Silicon Industry (Shanshan) Co., Ltd." gives "hoshine-silicon-industry-shanshan". Empty where the
/// name has neither letter nor digit.
[[nodiscard]] std::string nameSlug(std::string_view name);

/// How the records of a dataset get their stable ids and find each other again in the next edition.
///
/// Where the publisher has ids, they are it: "csl-12345". Elsewhere the id is made from the content once, and later
/// editions find the record by the same words of its name (on CBP's list with kind and country, among goods by list,
/// country, good and area), whatever its punctuation, spelling of the legal form, order or other names.
class Identity
{
public:
    Identity(const ImportTable &table, QString dataset);

    /// The id made from the publisher's one.
    [[nodiscard]] std::string fromPublisher(std::string_view publisherId) const;
    /// The readable id made from the content.
    [[nodiscard]] std::string fromContent(const EditionRecord &record) const;
    /// Records of two editions with the same key are the same, where no publisher's ids tell.
    [[nodiscard]] std::string key(const EditionRecord &record) const;
    /// What tells records of the same key apart: kind, country and date.
    [[nodiscard]] std::string discriminator(const EditionRecord &record) const;
    /// Further ids to try, readable ones first, where that of the content is taken: attempt counts from 0.
    [[nodiscard]] std::string another(const EditionRecord &record, const std::string &id, int attempt) const;

    /// A record's value by catalogue column; empty where the table has no such column.
    [[nodiscard]] std::string_view value(const EditionRecord &record, std::string_view column) const;

private:
    const ImportTable &m_table;
    std::string m_dataset;
    bool m_isGoods;
    bool m_hasKinds; // the list's ids begin with kind and country
};

} // namespace storage
