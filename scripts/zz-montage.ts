import sharp from 'sharp';
const [, , out = '', ...files] = process.argv;
const images = await Promise.all(files.map(async (f) => { const b = await sharp(f).resize({ height: 1000, width: 900, fit: 'inside', withoutEnlargement: true }).toBuffer({ resolveWithObject: true }); return b; }));
let x = 0; const parts = images.map(({ data, info }) => { const left = x; x += info.width + 10; return { input: data, left, top: 0 }; });
await sharp({ create: { width: x, height: 1000, channels: 3, background: '#888' } }).composite(parts).png().toFile(out);
