// Letters that cannot be had from ICU by rule, with their sources.
const pairs = (text) => text.trim().split(/\s+/).map((pair) => pair.replace(/=(.*)$/, ",$1"));

// Latin letters without a decomposition (Unicode names), where ICU's Latin-ASCII is silent.
export const latinLetters = pairs("ə=a ɵ=o ŋ=ng ƣ=gh ƶ=z ɣ=gh");

// BGN/PCGN romanisation of Russian (1947); е at the beginning is not told apart. Ukrainian, Belarusian, Serbian, Macedonian,
// Kazakh, Kyrgyz, Tajik and Mongolian letters by their BGN/PCGN tables.
export const cyrillic = pairs(`а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
  ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ѐ=e ђ=dj ѓ=g є=ye ѕ=dz і=i ї=yi ј=j љ=lj њ=nj ћ=c ќ=k ѝ=i ў=w џ=dz ґ=g ғ=gh
  җ=j қ=q ң=ng ҥ=ng ө=o ү=u ұ=u һ=h ә=a ҳ=h ҷ=j ӣ=i ӯ=u ҡ=q ҫ=s ҙ=z`);

// BGN/PCGN 1956 for Arabic without marks of length, with the letters of Persian, Urdu, Pashto and Uyghur; short vowels are not
// written, so a reading is a skeleton.
export const arabic = pairs(`ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l
  م=m ن=n ه=h و=w ي=y ى=a ة=a ء= پ=p چ=ch ژ=zh گ=g ک=k ی=y ے=e ٹ=t ڈ=d ڑ=r ں=n ہ=h ھ=h ڭ=ng ۇ=u ۆ=o ۈ=u ۋ=w ې=e ە=a ۀ=a
  أ=a إ=i آ=a ؤ=w ئ= ٱ=a`);

// Royal Thai General System of Transcription (1999): initial consonants, vowels as written. Tone marks are silent.
export const thai = pairs(`ก=k ข=kh ฃ=kh ค=kh ฅ=kh ฆ=kh ง=ng จ=ch ฉ=ch ช=ch ซ=s ฌ=ch ญ=y ฎ=d ฏ=t ฐ=th ฑ=th ฒ=th ณ=n ด=d ต=t
  ถ=th ท=th ธ=th น=n บ=b ป=p ผ=ph ฝ=f พ=ph ฟ=f ภ=ph ม=m ย=y ร=r ฤ=rue ล=l ฦ=lue ว=w ศ=s ษ=s ส=s ห=h ฬ=l อ=o ฮ=h ะ=a ั=a
  า=a ำ=am ิ=i ี=i ึ=ue ื=ue ุ=u ู=u เ=e แ=ae โ=o ใ=ai ไ=ai`);

// Hepburn for single kana, katakana; small ya, yu, yo, the small tsu and the long mark are the program's rule.
export const kana = pairs(`ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi ツ=tsu テ=te
  ト=to ナ=na ニ=ni ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re
  ロ=ro ワ=wa ヰ=i ヱ=e ヲ=o ン=n ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi
  ブ=bu ベ=be ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po ヴ=vu ァ=a ィ=i ゥ=u ェ=e ォ=o ャ=ya ュ=yu ョ=yo ヮ=wa ヵ=ka ヶ=ke`);

// Japanese forms and the simplified Chinese character of the same old form: joyo kanji table (2010), forms with their old forms.
const forms = `亜亚 悪恶 圧压 囲围 壱壹 隠隐 栄荣 営营 衛卫 駅驿 円圆 塩盐 縁缘 応应 桜樱 奥奥 穏稳 仮假 価价 禍祸 壊坏 懐怀 絵绘 拡扩 殻壳 覚觉
  渇渴 巻卷 陥陷 勧劝 寛宽 漢汉 関关 歓欢 観观 気气 帰归 亀龟 戯戏 犠牺 拠据 挙举 峡峡 挟挟 狭狭 郷乡 暁晓 駆驱 勲勋 薫薰 径径 茎茎 恵惠
  掲揭 渓溪 経经 蛍萤 軽轻 継继 鶏鸡 芸艺 撃击 欠缺 県县 倹俭 剣剑 険险 圏圈 検检 献献 権权 顕显 験验 厳严 広广 効效 鉱矿 恒恒 黄黄 国国
  黒黑 砕碎 済济 斎斋 剤剂 殺杀 雑杂 参参 桟栈 蚕蚕 惨惨 賛赞 残残 糸丝 歯齿 児儿 辞辞 湿湿 実实 写写 釈释 収收 従从 渋涩 獣兽 縦纵 祝祝
  粛肃 処处 緒绪 叙叙 将将 渉涉 焼烧 奨奖 証证 条条 状状 乗乘 浄净 剰剩 畳叠 縄绳 壌壤 嬢娘 譲让 醸酿 触触 嘱嘱 神神 真真 寝寝 慎慎 尽尽
  図图 粋粹 酔醉 穂穗 随随 髄髓 枢枢 数数 瀬濑 声声 斉齐 静静 窃窃 摂摄 専专 浅浅 戦战 践践 銭钱 潜潜 繊纤 禅禅 双双 荘庄 捜搜 挿插 巣巢
  装装 騒骚 増增 蔵藏 臓脏 続续 堕堕 対对 体体 帯带 滞滞 台台 滝泷 択择 沢泽 単单 団团 弾弹 断断 痴痴 遅迟 昼昼 虫虫 鋳铸 庁厅 徴征 聴听
  鎮镇 逓递 鉄铁 転转 点点 伝传 灯灯 当当 党党 盗盗 稲稻 闘斗 徳德 独独 読读 届届 弐贰 悩恼 脳脑 覇霸 拝拜 廃废 売卖 麦麦 発发 髪发 抜拔
  繁繁 晩晚 蛮蛮 浜滨 敏敏 瓶瓶 払拂 仏佛 並并 併并 塀屏 辺边 変变 弁辩 宝宝 豊丰 翻翻 毎每 満满 黙默 訳译 薬药 与与 予预 余余 誉誉 揺摇
  様样 謡谣 来来 頼赖 覧览 欄栏 竜龙 虜虏 両两 猟猎 緑绿 塁垒 涙泪 励励 礼礼 隷隶 霊灵 齢龄 歴历 恋恋 練练 錬炼 炉炉 労劳 郎郎 朗朗 楼楼
  録录 湾湾 峰峰 衆众 呉吴 姫姬 冴冴 凜凛 桧桧 槙槙 畑畑 辻辻 込込 枠枠 峠峠 働动 栃栃 匂匂`;
export const shinjitai = Object.fromEntries(forms.trim().split(/\s+/).map((pair) => [...pair]).filter(([a, b]) => a !== b));
