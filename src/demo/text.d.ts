/** Text files are part of the program: the build puts them into the bundle as they are. */
declare module "*.md" {
  export const text: string;
}
declare module "*.toml" {
  export const text: string;
}
