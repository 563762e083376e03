#!/usr/bin/env python3
"""Makes resources/screening/japanese.csv: how kanji read in names of Japanese firms. For developers, seldom needed.

    japanese.py > ../../resources/screening/japanese.csv

Wants Debian's mecab-ipadic (family names, places and words with their readings) and unicode-data (Unihan: readings of
single characters).
"""
import bz2
import csv
import io
import subprocess

DICTIONARY = '/usr/share/mecab/dic/ipadic/'
KANA = dict(zip('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ',
                'a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo '
                'ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu'.split()))
SMALL = {'ャ': 'ya', 'ュ': 'yu', 'ョ': 'yo'}

def hepburn(kana):
    out = ''
    double = False
    for c in kana:
        if c == 'ッ':
            double = True
            continue
        if c in SMALL:
            if not out.endswith('i'):
                return None
            stem = out[:-1]
            out = stem + (SMALL[c][1:] if stem.endswith(('sh', 'ch', 'j')) else SMALL[c])
            continue
        if c == 'ー':
            continue
        latin = KANA.get(c)
        if latin is None:
            return None
        if double:
            out += 't' if latin.startswith('ch') else latin[0]
            double = False
        out += latin
    return out.replace('ou', 'o').replace('oo', 'o').replace('uu', 'u')

def is_kanji(text):
    return all('\u4e00' <= c <= '\u9fff' or c == '々' for c in text)

words = {}
def take(file, kinds, longest, dearest, worse):
    text = subprocess.run(['iconv', '-f', 'EUC-JP', '-t', 'UTF-8', DICTIONARY + file], capture_output=True, check=True).stdout
    for row in csv.reader(io.StringIO(text.decode())):
        written, cost, kind, reading = row[0], int(row[3]), ','.join(row[4:8]), row[11]
        if kind.startswith(kinds) and is_kanji(written) and 2 <= len(written) <= longest and cost <= dearest:
            latin = hepburn(reading)
            if latin and (written not in words or cost + worse < words[written][0]):
                words[written] = (cost + worse, latin)

take('Noun.name.csv', '名詞,固有名詞,人名,姓', 4, 8600, 0)
take('Noun.place.csv', '名詞,固有名詞,地域,一般', 3, 8000, 1000)
take('Noun.org.csv', '名詞,固有名詞,組織', 3, 9000, 500)
take('Noun.proper.csv', '名詞,固有名詞,一般', 3, 9000, 500)
take('Noun.csv', '名詞,一般', 2, 5300, 2000)

# What Unihan names first is not what a character most often says in a firm's name.
USUAL = {'大': 'dai', '日': 'nichi', '東': 'to', '西': 'sei', '南': 'nan', '北': 'hoku', '三': 'san', '生': 'sei', '中': 'chu',
         '小': 'ko', '上': 'jo', '下': 'ka', '木': 'moku', '本': 'hon', '山': 'san', '川': 'kawa', '田': 'den', '新': 'shin',
         '神': 'shin', '光': 'ko', '明': 'mei', '平': 'hei', '成': 'sei', '正': 'sho', '共': 'kyo', '協': 'kyo', '和': 'wa',
         '豊': 'ho', '金': 'kin', '石': 'seki', '岡': 'oka', '谷': 'tani', '藤': 'to', '原': 'hara', '沢': 'sawa', '通': 'tsu', '立': 'ritsu', '力': 'ryoku'}
single = {}
for line in bz2.open('/usr/share/unicode/Unihan_Readings.txt.bz2', 'rt', encoding='utf-8'):
    if '\tkJapaneseOn\t' not in line:
        continue
    code, _, readings = line.rstrip('\n').split('\t')
    character = chr(int(code[2:], 16))
    latin = readings.split()[0].lower()
    if is_kanji(character) and latin.isascii():
        single[character] = USUAL.get(character, latin.replace('ou', 'o').replace('oo', 'o').replace('uu', 'u'))

common = {c for word in words for c in word}
print('# How kanji read in names of Japanese firms, in Hepburn without marks for long vowels. Family names, places and words:')
print("# NAIST's mecab-ipadic 2.7.0 (BSD with ICOT term), the cheapest reading of each. Single characters: kJapaneseOn of Unihan 15.")
print('# Made by packaging/transliteration/japanese.py.')
print('written,reading')
for character in sorted(single):
    if character in common:
        print(f'{character},{single[character]}')
for word in sorted(words):
    # Left out where the characters say the same.
    if ''.join(single.get(c, '?') for c in word) != words[word][1]:
        print(f'{word},{words[word][1]}')
