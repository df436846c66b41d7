// Check digits of numbers that states and banks give out. Each takes digits alone and answers whether they fit.

/** ISO/IEC 7812-1, annex B (Luhn): from the right every second digit doubled, digits of all results added, divisible by ten. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
};

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
