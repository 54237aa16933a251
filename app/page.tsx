export default function Home() {
  return <main>明账</main>;
}
