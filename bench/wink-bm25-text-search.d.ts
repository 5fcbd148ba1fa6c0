/** The package has no declarations of its own; these are of what the bench calls. */
declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: { fldWeights: Record<string, number>; bm25Params: { k1: number; b: number; k: number } }): boolean;
    definePrepTasks(tasks: readonly ((text: string) => string[])[]): number;
    addDoc(document: Record<string, string>, id: number): number;
    consolidate(): boolean;
    search(text: string, limit: number): [string, number][];
  }
  export default function bm25(): Engine;
}
