/** A formula over cells, sums of cells, figures stated in the text and last year's values. */
export type Formula =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "reference"; readonly name: string; readonly former: boolean }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

export type Operator = "+" | "-" | "*" | "/";

export type Reference = Extract<Formula, { kind: "reference" }>;

const tokenPattern = /\s*(prev\(|[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+|\d+(?:\.\d+)?|[-+*/()])/y;

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  const end = text.trimEnd().length;
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex;
    const token = tokenPattern.exec(text)?.[1];
    if (token === undefined) throw new SyntaxError(`Unknown text at ${at}: ${text.slice(at)}`);
    tokens.push(token);
  }
  return tokens;
}

/** Reads tokens from left to right; * and / bind closer than + and −, equal ones from the left. */
class FormulaParser {
  private position = 0;
  constructor(private readonly tokens: readonly string[]) {}

  parse(): Formula {
    const formula = this.sum();
    if (this.position < this.tokens.length) throw new SyntaxError(`Unexpected ${this.tokens[this.position]}`);
    return formula;
  }

  private sum(): Formula {
    let left = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-")) {
      left = { kind: "operation", operator: sign, left, right: this.product() };
    }
    return left;
  }

  private product(): Formula {
    let left = this.operand();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) {
      left = { kind: "operation", operator: sign, left, right: this.operand() };
    }
    return left;
  }

  private operand(): Formula {
    const token = this.tokens[this.position++];
    if (token === "(") return this.closed(this.sum());
    if (token === "prev(") return this.closed(this.reference(true));
    if (token !== undefined && /^\d/.test(token)) return { kind: "number", value: Number(token) };
    this.position--;
    return this.reference(false);
  }

  private reference(former: boolean): Formula {
    const name = this.tokens[this.position++];
    if (!name?.includes(".") || !/^[A-Za-z]/.test(name)) throw new SyntaxError(`Expected a cell or figure, found ${name ?? "the end"}`);
    return { kind: "reference", name, former };
  }

  private closed(inner: Formula): Formula {
    if (this.tokens[this.position++] !== ")") throw new SyntaxError("A bracket is not closed");
    return inner;
  }

  private take<T extends Operator>(...operators: readonly T[]): T | undefined {
    const found = operators.find((operator) => operator === this.tokens[this.position]);
    if (found) this.position++;
    return found;
  }
}

const parsed = new Map<string, Formula>();

/** Parses a formula: + − * / and brackets over numbers, cell ids, derived sums, `prev(…)` and `narrative.<id>`. Throws SyntaxError. */
export function parseFormula(text: string): Formula {
  const known = parsed.get(text);
  if (known) return known;
  const formula = new FormulaParser(tokensOf(text)).parse();
  parsed.set(text, formula);
  return formula;
}

const rank = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

function printOperand(formula: Formula, operator: Operator, right: boolean): string {
  const text = printFormula(formula);
  if (formula.kind !== "operation") return text;
  const looser = rank[formula.operator] < rank[operator];
  return looser || (right && rank[formula.operator] === rank[operator]) ? `(${text})` : text;
}

/** The formula as text, with as few brackets as the reading order allows; parsing it again gives the same formula. */
export function printFormula(formula: Formula): string {
  if (formula.kind === "number") return String(formula.value);
  if (formula.kind === "reference") return formula.former ? `prev(${formula.name})` : formula.name;
  const { operator, left, right } = formula;
  return `${printOperand(left, operator, false)} ${operator} ${printOperand(right, operator, true)}`;
}

/** Every reference of a formula from left to right. */
export function referencesOf(formula: Formula): readonly Reference[] {
  if (formula.kind === "number") return [];
  return formula.kind === "reference" ? [formula] : [...referencesOf(formula.left), ...referencesOf(formula.right)];
}

/** Sums and differences of money keep six decimals, so that 0.3 − 0.1 is 0.2. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(6));
}

/** The value of a formula, or null as soon as one of its references has none. Division by zero gives null. */
export function evaluateFormula(formula: Formula, lookUp: (reference: Reference) => number | null): number | null {
  if (formula.kind === "number") return formula.value;
  if (formula.kind === "reference") return lookUp(formula);
  const left = evaluateFormula(formula.left, lookUp);
  const right = evaluateFormula(formula.right, lookUp);
  if (left === null || right === null) return null;
  if (formula.operator === "+") return tidy(left + right);
  if (formula.operator === "-") return tidy(left - right);
  if (formula.operator === "*") return left * right;
  return right === 0 ? null : left / right;
}
