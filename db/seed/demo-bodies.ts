import type { BodyKind, BodyLevel } from "@/domain/body/body";
import { cities } from "./places";

/** A body of the demo tree, named by the full name of the body above it. */
export interface DemoBody {
  readonly name: string;
  readonly shortName: string;
  readonly level: BodyLevel;
  readonly kind: BodyKind;
  readonly parent: string | null;
  readonly regionCode: string | null;
  /** Whom to call; only invented departments have (invented) people. */
  readonly contact?: string;
}

export const PROVINCE = "山西省人民政府";
export const PROVINCE_OFFICE = "山西省人民政府办公厅";

/** Departments of the province by their real names. */
const departments = [
  "发展和改革委员会",
  "教育厅",
  "科学技术厅",
  "工业和信息化厅",
  "公安厅",
  "民政厅",
  "司法厅",
  "财政厅",
  "人力资源和社会保障厅",
  "自然资源厅",
  "生态环境厅",
  "住房和城乡建设厅",
  "交通运输厅",
  "水利厅",
  "农业农村厅",
  "商务厅",
  "文化和旅游厅",
  "卫生健康委员会",
  "退役军人事务厅",
  "应急管理厅",
  "审计厅",
  "市场监督管理局",
];

/** Invented departments: whatever is late, missing, returned or wrong in the demo is theirs. */
export const inventedDepartments = ["一", "二", "三", "四", "五", "六", "七", "八"].map((numeral) => `山西省示例${numeral}厅`);

/** One of them to which nobody ever applies: its report of the last year, not filed yet, will be a nil report. */
export const quietDepartment = "山西省示例二厅";

const department = (name: string, regionCode: string | null): DemoBody => ({
  name,
  shortName: name.replace(/^山西省/, "省").replace(/委员会$/, "委"),
  level: "province",
  kind: "department",
  parent: PROVINCE,
  regionCode,
});

/** 区 and 市 share names across cities (城区), so a district's government carries the city's name. */
const countyGovernment = (city: string, county: string) => (county.endsWith("区") ? `${city}${county}人民政府` : `${county}人民政府`);

/** The demo tree, parents before children: the province, its office and departments, its cities, their offices and counties. */
export const demoBodies: readonly DemoBody[] = [
  { name: PROVINCE, shortName: "山西省", level: "province", kind: "government", parent: null, regionCode: "140000" },
  { name: PROVINCE_OFFICE, shortName: "省政府办公厅", level: "province", kind: "office", parent: PROVINCE, regionCode: "140000" },
  ...departments.map((name) => department(`山西省${name}`, "140000")),
  ...inventedDepartments.map((name, index) => ({ ...department(name, null), contact: `示例联系人 0351-000000${index + 1}` })),
  ...cities.flatMap(({ name: city, code, counties }): DemoBody[] => {
    const government = `${city}人民政府`;
    return [
      { name: government, shortName: city, level: "city", kind: "government", parent: PROVINCE, regionCode: code },
      {
        name: `${government}办公室`,
        shortName: `${city}政府办公室`,
        level: "city",
        kind: "office",
        parent: government,
        regionCode: code,
      },
      ...counties.map((county): DemoBody => {
        const name = countyGovernment(city, county.name);
        const shortName = county.name.length === 2 && county.name.endsWith("区") ? `${city.replace(/市$/, "")}${county.name}` : county.name;
        return { name, shortName, level: "county", kind: "government", parent: government, regionCode: county.code };
      }),
    ];
  }),
];
