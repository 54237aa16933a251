/**
 * Traditional characters that occur in the form's own words and in the names of offices, each above its simplified one. For
 * recognising labels and titles only; values and names are kept as printed.
 */
const traditional =
  "發廢現規範許處罰強業費額單萬內條項決數製對總減採購請結轉計機構組織務國屬穩權類過執詢無關沒補後確認訪舉報訴複復獲繳納訟糾審經問題進體況動門戶廳縣區鎮鄉辦會隊員億與聯農財稅軍衛環資訊廣電視檔應監測術學據專協園島東長開臺灣從將兩為這維於議錄佈種諮質個產導實級黨時間約寧蘭蘇漢陽陰濟慶興龍歲廈劉繼續當護係覆僅徵眾濱瀋遼臨鐵鋼職設築漁獸醫藥廠場輸運郵創藝參畫劃統評價檢驗標準歷遺僑齡殘紅勞險療優撫營稱號貼適給還";
const simplified =
  "发废现规范许处罚强业费额单万内条项决数制对总减采购请结转计机构组织务国属稳权类过执询无关没补后确认访举报诉复复获缴纳讼纠审经问题进体况动门户厅县区镇乡办会队员亿与联农财税军卫环资讯广电视档应监测术学据专协园岛东长开台湾从将两为这维于议录布种咨质个产导实级党时间约宁兰苏汉阳阴济庆兴龙岁厦刘继续当护系复仅征众滨沈辽临铁钢职设筑渔兽医药厂场输运邮创艺参画划统评价检验标准历遗侨龄残红劳险疗优抚营称号贴适给还";

/** Simplified character by traditional one. */
export const traditionalCharacters: ReadonlyMap<string, string> = new Map(
  [...traditional].map((character, index) => [character, [...simplified][index] ?? character]),
);
