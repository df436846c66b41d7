// Check digits of numbers that states and banks give out. Each takes them without gaps and answers whether they fit.

/** The sum of digits, each by its weight, modulo something. */
export const weighted = (digits: string, weights: readonly number[], modulus: number): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % modulus;

/** ISO/IEC 7064, MOD 11,10. */
export const passesMod11And10 = (digits: string): boolean => {
  let check = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + check) % 10 || 10;
    check = (sum * 2) % 11;
  }
  return (check + Number(digits.at(-1))) % 10 === 1;
};

// The dihedral group of order ten, row after row, and the permutation of Verhoeff (1969).
const product = '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210';
const turned = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'];

/** Verhoeff's check: it catches every single wrong digit and every swap of neighbours. */
export const passesVerhoeff = (digits: string): boolean => {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    check = Number(product[check * 10 + Number(turned[index % 8]![digit])]);
  }
  return check === 0;
};

/** ISO/IEC 7064, MOD 97-10, as account numbers have it: the first four signs at the end, letters as 10 to 35, the rest is one. */
export const passesMod97 = (signs: string): boolean => {
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};
