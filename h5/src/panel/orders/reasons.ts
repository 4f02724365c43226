/** The digit key of the reason at this place: 1 to 9, then 0; later ones have none. */
export function digitOf(place: number): string | undefined {
  return place < 10 ? String((place + 1) % 10) : undefined
}
