export function numberToken(value: string): string {
  return `number:${value}`;
}

export function nameToken(entity: string): string {
  return `name:${entity}`;
}

export function termToken(id: string): string {
  return `term:${id}`;
}

export function wordToken(stem: string): string {
  return `word:${stem}`;
}

export function conceptToken(concept: string): string {
  return `concept:${concept}`;
}
