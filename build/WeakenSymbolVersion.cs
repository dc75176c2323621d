using System;
using System.IO;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Marks one symbol version that an ELF file requires as weak (VER_FLG_WEAK), so that the loader warns instead of refusing the file.
/// libLibTorchSharp.so asks for GLIBCXX_3.4.32 without using anything of it: the symbol it names has no relocation.
/// The file is replaced, never edited in place, because it may be a hard link into the package cache.
/// Layout: System V ABI, "Symbol Versioning" (Elf64_Verneed, Elf64_Vernaux).
/// </summary>
public class WeakenSymbolVersion : Task
{
    const int SectionTypeVersionNeed = 0x6ffffffe;
    const ushort Weak = 0x2;

    [Required]
    public string File { get; set; }

    [Required]
    public string Version { get; set; }

    public override bool Execute()
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        if (!IsElf64LittleEndian(bytes))
        {
            return true;
        }
        var flags = FindFlags(bytes);
        if (flags < 0 || (BitConverter.ToUInt16(bytes, flags) & Weak) != 0)
        {
            return true;
        }
        bytes[flags] |= (byte)Weak;

        var written = System.IO.File.GetLastWriteTimeUtc(File);
        var patched = File + ".patched." + Guid.NewGuid().ToString("N");
        System.IO.File.WriteAllBytes(patched, bytes);
        System.IO.File.SetLastWriteTimeUtc(patched, written); // incremental copies compare size and time: keep both
        System.IO.File.Delete(File);
        System.IO.File.Move(patched, File);
        Log.LogMessage(MessageImportance.Low, "{0}: {1} is now weak", File, Version);
        return true;
    }

    static bool IsElf64LittleEndian(byte[] b)
    {
        return b.Length > 64 && b[0] == 0x7f && b[1] == 'E' && b[2] == 'L' && b[3] == 'F' && b[4] == 2 && b[5] == 1;
    }

    /// <summary>Offset of vna_flags of the version's entry; -1 where the file does not ask for it.</summary>
    int FindFlags(byte[] b)
    {
        var sections = checked((int)BitConverter.ToInt64(b, 0x28));
        int size = BitConverter.ToUInt16(b, 0x3a), count = BitConverter.ToUInt16(b, 0x3c);
        for (var i = 0; i < count; i++)
        {
            var header = sections + i * size;
            if (BitConverter.ToUInt32(b, header + 4) != SectionTypeVersionNeed)
            {
                continue;
            }
            var stringHeader = sections + BitConverter.ToInt32(b, header + 0x28) * size;
            var strings = checked((int)BitConverter.ToInt64(b, stringHeader + 0x18));
            var need = checked((int)BitConverter.ToInt64(b, header + 0x18));
            for (var needs = BitConverter.ToInt32(b, header + 0x2c); needs > 0; needs--)
            {
                var entry = need + BitConverter.ToInt32(b, need + 8);
                for (int entries = BitConverter.ToUInt16(b, need + 2); entries > 0; entries--)
                {
                    if (ReadString(b, strings + BitConverter.ToInt32(b, entry + 8)) == Version)
                    {
                        return entry + 4;
                    }
                    entry += BitConverter.ToInt32(b, entry + 12);
                }
                need += BitConverter.ToInt32(b, need + 12);
            }
        }
        return -1;
    }

    static string ReadString(byte[] b, int offset)
    {
        var end = Array.IndexOf(b, (byte)0, offset);
        return Encoding.ASCII.GetString(b, offset, end - offset);
    }
}
