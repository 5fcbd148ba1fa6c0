import './style.css';
import { render } from 'preact';
import { App } from './app.tsx';

const root = document.querySelector('#page');
if (root) {
  root.replaceChildren();
  render(<App />, root);
}
