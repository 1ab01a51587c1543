/** Hours of sleep gained by the same ten people with either of two drugs: Student 1908, 10.1093/biomet/6.1.1. */
export const sleep = {
  one: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  other: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
}
