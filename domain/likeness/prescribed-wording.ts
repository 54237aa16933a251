/**
 * Sentences the format prescribes or everyone needs: on what the report rests, which period it covers, how it is built, where to
 * ask. Matched against sentences without white space, in half width. Using them is no copying.
 */
const prescribedSentences: readonly RegExp[] = [
  /(?:根据|按照|依照|依据).{0,160}(?:编制|编写|编辑|撰写|制作|形成|公布|发布).{0,60}(?:报告|年报)/u,
  /现将.{0,100}(?:如下|公布|报告)/u,
  /统计(?:期限|时限|口径|范围)|所列数据/u,
  /报告.{0,240}(?:部分|方面)(?:内容)?(?:组成|构成)|总体情况.{0,60}主动公开.{0,100}申请/u,
  /(?:报告|全文).{0,40}(?:电子版|下载|查阅)|联系电话|联系地址|邮政编码|邮编|电子邮箱|咨询电话/u,
  /如(?:有|对).{0,24}(?:疑问|问题|意见).{0,24}(?:联系|咨询|反馈)/u,
];

/** Longer ones are no formula, and would take the patterns long. */
const MOST_OF_A_SENTENCE = 600;

/** True for a sentence that the format prescribes. `sentence`: without white space, in half width. */
export function isPrescribed(sentence: string): boolean {
  return sentence.length <= MOST_OF_A_SENTENCE && prescribedSentences.some((pattern) => pattern.test(sentence));
}

/** A heading that opens a paragraph: （一）主动公开情况。 It names an aspect of the format and says nothing itself. */
const openingHeading =
  /^(?:\(?[一二三四五六七八九十]+[)、.,]|\d{1,2}[.、)])[^。,;:]{0,14}(?:情况|公开|管理|建设|保障|监督|回应|解读|方面|问题|措施)[。:]/u;

/** How many characters of a paragraph's beginning are a heading; 0 when it opens with a sentence. */
export function headingLength(paragraph: string): number {
  return openingHeading.exec(paragraph)?.[0].length ?? 0;
}

const MOST_OF_A_HEADING = 30;

/** True for a paragraph that is a heading only. */
export function isHeading(paragraph: string): boolean {
  return paragraph.length <= MOST_OF_A_HEADING && !/[。;!?,]/u.test(paragraph);
}
