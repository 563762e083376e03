#!/usr/bin/env python3
"""Suppliers' names made of the listed names by other hands than variants.cpp, with the truth beside them.

    unseen.py resources SEED > truth.csv

variants.cpp chose the rules of the method with; this one knows none of its words and none of its ways. The columns are
row, number, name, entity (id; empty: nobody listed), kind: what screen_file reads.
"""
import csv
import random
import re
import sys

RESOURCES, SEED = sys.argv[1], int(sys.argv[2])
draw = random.Random(SEED)

def table(path):
    with open(path, encoding='utf-8') as file:
        rows = [line for line in file if not line.startswith('#')]
    return list(csv.DictReader(rows))

listings = table(RESOURCES + '/data/listings.csv')
aliases = {}
for row in table(RESOURCES + '/data/listing_names.csv'):
    aliases.setdefault(row['listing'], []).append(row['name'])
syllables = {row['pinyin']: row for row in table(RESOURCES + '/screening/syllables.csv')}
traditional = {}
for row in table(RESOURCES + '/screening/han.csv'):
    if len(row['character']) == 1 and row['simplified'] and row['simplified'] not in traditional:
        traditional[row['simplified']] = row['character']

places = {name for row in table(RESOURCES + '/screening/places.csv') for name in [row['name']] + row['other'].split('|')}
generic = {word for row in table(RESOURCES + '/screening/words.csv') for word in re.split('[|; ]', row['word'])}

def is_generic(word):
    word = word.lower().strip(',()&')
    return word in generic or word.rstrip('s') in generic or word in ('and', '')

FORMS = ['Co., Ltd.', 'Co. Ltd', 'CO LTD', 'Ltd', 'Limited', 'Company Ltd', 'Inc.', 'LLC', 'Corp.', 'Co.,LTD.', '(Pvt) Ltd',
         'JSC', 'GmbH', 'Sdn. Bhd.', '']
FORM_END = re.compile(r'[,\s]+(co|ltd|limited|inc|llc|corp|corporation|company|berhad|bhd|sdn|pvt|s\.?r\.?l|d\.?o\.?o)'
                      r'\.?$', re.I)
KEYS = {'a': 'sqz', 'b': 'vn', 'c': 'xv', 'd': 'sf', 'e': 'wr', 'f': 'dg', 'g': 'fh', 'h': 'gj', 'i': 'uo', 'j': 'hk',
        'k': 'jl', 'l': 'k', 'm': 'n', 'n': 'bm', 'o': 'ip', 'p': 'o', 'q': 'wa', 'r': 'et', 's': 'ad', 't': 'ry', 'u': 'yi',
        'v': 'cb', 'w': 'qe', 'x': 'zc', 'y': 'tu', 'z': 'xs'}
SOUNDS = [('zh', 'z'), ('sh', 's'), ('ch', 'c'), ('x', 'sh'), ('q', 'ch'), ('ng', 'n'), ('ph', 'f'), ('ie', 'ei'), ('ei', 'ie'),
          ('ou', 'u'), ('ll', 'l'), ('ss', 's'), ('c', 'k'), ('y', 'i'), ('ee', 'i'), ('oo', 'u')]
TRADES = ['Furniture', 'Toys', 'Lighting', 'Ceramics', 'Stationery', 'Travel', 'Kitchenware', 'Dental Supplies', 'Hotels',
          'Elevators', 'Toothpaste', 'Umbrellas', 'Bicycle Parts', 'Jewellery', 'Cosmetics', 'Pet Products', 'Software']
OWN = ['Ruihong', 'Baolin', 'Dexin', 'Fangda', 'Guangsheng', 'Heming', 'Jiabao', 'Kangle', 'Liyuan', 'Maoxing', 'Nuojia',
       'Peixin', 'Qihang', 'Shunfa', 'Tongda', 'Wanli', 'Xiangrui', 'Yafei', 'Zhuoyue', 'Bestway', 'Goldlink', 'Hanmark',
       'Zhengda', 'Lutai', 'Mingyue', 'Suntek', 'Quanyou', 'Baisheng']
CITIES = ['Foshan', 'Wenzhou', 'Xiamen', 'Kunshan', 'Zibo', 'Weihai', 'Yiwu', 'Harbin', 'Changsha', 'Dongying', 'Suzhou']
WORLD = ['Karachi', 'Izmir', 'Porto', 'Chennai', 'Surabaya', 'Hanoi', 'Lodz', 'Puebla', 'Osaka', 'Turin', 'Lagos', 'Cebu']
PEOPLE = ['Okonkwo', 'Lindqvist', 'Papadopoulos', 'Tanaka', 'Nguyen', 'Kowalski', 'Da Silva', 'Schneider', 'Mehta', 'Yilmaz']
LONG_TAILS = [', No. 88 Renmin Road, {city}', ', {city}, P.R. China', ' ({city} Branch)', ' - {city} Factory', ' / {city} office',
              ' (supplier of {own} Ltd)', ' via {own} Trading', ', attn. Mr Wang']
HEADS = ['M/s. ', 'Messrs ', 'c/o ', 'Supplier: ', 'Fa. ', 'The ']

def core(name):
    while (cut := FORM_END.sub('', name)) != name:
        name = cut.rstrip(' ,')
    return name

def form(text):
    end = draw.choice(FORMS)
    return (text + ' ' + end).strip()

def slip(text):
    words = text.split()
    fit = [i for i, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not fit:
        return None
    i = draw.choice(fit)
    word = words[i]
    at = draw.randrange(1, len(word))
    kind = draw.randrange(5)
    if kind == 0:
        new = word[:at] + draw.choice(KEYS[word[at].lower()]) + word[at + 1:]
    elif kind == 1:
        new = word[:at] + word[at + 1:]
    elif kind == 2:
        new = word[:at] + word[at] + word[at:]
    elif kind == 3 and at + 1 < len(word):
        new = word[:at] + word[at + 1] + word[at] + word[at + 2:]
    else:
        new = word[:at] + draw.choice(KEYS[word[at].lower()]) + word[at:]
    if new == word:
        return None
    words[i] = new
    return ' '.join(words)

def sounded(text):
    fit = [(a, b) for a, b in SOUNDS if a in text.lower()[1:]]
    if not fit:
        return None
    a, b = draw.choice(fit)
    at = text.lower().index(a, 1)
    return text[:at] + b + text[at + len(a):]

def split_syllables(word):
    word = word.lower()
    def walk(at):
        if at == len(word):
            return []
        for length in range(min(6, len(word) - at), 0, -1):
            part = word[at:at + length]
            if part in syllables and (at == 0 or part[0] not in 'aoe'):
                rest = walk(at + length)
                if rest is not None:
                    return [part] + rest
        return None
    parts = walk(0) if word.isalpha() and len(word) > 3 else None
    return parts if parts and len(parts) > 1 else None

def per_syllable(text):
    out, changed = [], False
    for word in text.split():
        parts = split_syllables(word)
        changed = changed or bool(parts)
        out.append(' '.join(part.capitalize() for part in parts) if parts else word)
    return ' '.join(out) if changed else None

def wade(text):
    out, changed = [], False
    for word in text.split():
        parts = split_syllables(word)
        changed = changed or bool(parts)
        out.append(draw.choice(['', '-', ' ']).join(syllables[part]['wade_giles'] for part in parts).capitalize()
                   if parts else word)
    return ' '.join(out) if changed else None

def palladius(text):
    out, changed = [], False
    for word in text.split():
        parts = split_syllables(word)
        if parts:
            out.append(''.join(syllables[part]['palladius'] for part in parts).capitalize())
            changed = True
    return ' '.join(out) if changed and len(out) >= 2 else None

def native(name):
    forms = ['有限公司', '股份有限公司', '有限责任公司', '']
    base = re.sub('(股份有限公司|有限责任公司|有限責任公司|有限公司|公司)$', '', name)
    made = base + draw.choice(forms)
    if draw.random() < .5:
        made = ''.join(traditional.get(c, c) for c in made)
    return made

rows = []
def add(name, entity, kind):
    if name:
        rows.append((name, entity, kind))

SEVERAL = re.compile(r';| and its|including|\(or |Pvt|Sdn|S\.A\.|"|vessels|^No\. ')
for listing in listings:
    if SEVERAL.search(listing['name']) or len(listing['name'].split()) > 12:
        continue
    entity = listing['id']
    names = [listing['name']] + [a for a in aliases.get(entity, []) if not SEVERAL.search(a)]
    if listing['name_native']:
        names.append(listing['name_native'])
    for name in names:
        if not name.isascii():
            add(native(name), entity, 'native')
            continue
        own = core(name)
        words = own.split()
        if len(words) == 1 and len(own) < 6:
            add(form(own), entity, 'legal form')
            continue
        add(form(own), entity, 'legal form')
        one = slip(own)
        add(one and form(one), entity, 'one slip')
        two = one and slip(one)
        add(two and form(two), entity, 'two slips')
        add(sounded(own), entity, 'as it sounds')
        add(per_syllable(own), entity, 'by syllables')
        add(wade(own), entity, 'Wade-Giles')
        if name == listing['name']:
            add(palladius(own), entity, 'Palladius')
        if len(words) > 2:
            i = draw.randrange(len(words) - 1)
            add(form(' '.join(words[:i] + [words[i] + words[i + 1]] + words[i + 2:])), entity, 'joined')
            shuffled = words[:]
            draw.shuffle(shuffled)
            add(form(' '.join(shuffled)), entity, 'shuffled')
            add(form(' '.join(words[1:])) if len(words) > 3 and words[0].lower() in places else None, entity,
                'first word dropped')
            add(form(' '.join(words[:-1])) if len(words) > 3 else None, entity, 'last word dropped')
        if len(name) > 35:
            add(name[:35], entity, 'cut at 35')
        tail = draw.choice(LONG_TAILS).format(city=draw.choice(CITIES), own=draw.choice(OWN))
        add(name + tail, entity, 'in a longer string')
        add(draw.choice(HEADS) + name.upper(), entity, 'with a head')
        add(form(own + ' ' + draw.choice(['China', 'Group', 'International', draw.choice(CITIES)])), entity, 'word added')
        add(form(draw.choice(CITIES) + ' ' + own), entity, 'place before')
        add(draw.choice(OWN) + ' Ltd (' + draw.choice(['f/k/a', 'formerly known as', 'dba', 'aka', 'ex']) + ' ' + name + ')',
            entity, 'known as')
        if two and len(words) > 3 and words[0].lower() in places:
            add(form(' '.join(two.split()[1:])), entity, 'two slips, first word dropped')
    own = core(listing['name'])
    words = own.split()
    if len(words) >= 3:
        first = 2 if words[0] == 'Inner' else 1
        for _ in range(3 if all(is_generic(word) for word in words[first + 1:]) and words[0].lower() in places else 0):
            other = words[:]
            other[first] = draw.choice(OWN)
            add(form(' '.join(other)), '', 'another name, same place and trade')
        add(form(words[0] + ' ' + draw.choice(OWN) + ' ' + draw.choice(TRADES)), '', 'same place')
    add(form(draw.choice(CITIES) + ' ' + draw.choice(OWN) + ' ' + draw.choice(TRADES)), '', 'unrelated, Chinese')
    add(form(draw.choice(PEOPLE) + ' ' + draw.choice(TRADES)), '', 'unrelated')
    add(form(draw.choice(PEOPLE) + ' & ' + draw.choice(PEOPLE) + ' ' + draw.choice(WORLD)), '', 'unrelated')

out = csv.writer(sys.stdout)
out.writerow(['row', 'number', 'name', 'entity', 'kind'])
for number, (name, entity, kind) in enumerate(rows, 1):
    out.writerow([number, number, name, entity, kind])
