// Stands in for every stylesheet: in tests, components are rendered without style.
export default {}
