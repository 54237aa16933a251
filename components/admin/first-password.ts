/** A password to hand over, and to whom. */
export interface FirstPassword {
  readonly login: string;
  readonly password: string;
}
