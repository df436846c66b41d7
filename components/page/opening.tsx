// A place while what it shows is being read: nothing to see yet, and said to who listens.
export const Opening = () => <main className="opening" id="main" aria-label="Opening" />;
