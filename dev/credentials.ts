/** The user of the demo, made on its first start. */
export const demoUser = { email: 'demo@example.com', password: 'demo' }
