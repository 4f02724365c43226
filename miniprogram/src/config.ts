/** The one place that names the server: its https origin, without a slash at the end. */
export const SERVER = 'https://haoka.example.com'
