using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pathways.EndToEnd;

/// <summary>A server of map tiles on this machine: white ones, one of them magenta.</summary>
internal sealed class TileServer : IAsyncDisposable
{
    private static readonly byte[] White = Png([255, 255, 255]), Magenta = Png([255, 0, 255]);

    private readonly WebApplication _app;

    private TileServer(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; private set; } = "";

    /// <summary>What was asked for: zoom, column, row.</summary>
    public ConcurrentBag<(int Zoom, int Column, int Row)> Asked { get; } = [];

    /// <summary>Starts it; the tile over a place, at every zoom, is magenta.</summary>
    public static async Task<TileServer> StartAsync(double longitude, double latitude)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = new TileServer(builder.Build());
        server._app.UseRouting();
        server._app.MapGet("/{z:int}/{x:int}/{y:int}.png", (int z, int x, int y) =>
        {
            server.Asked.Add((z, x, y));
            return Results.Bytes((x, y) == ((int)Math.Floor(Column(longitude, z)), (int)Math.Floor(Row(latitude, z))) ? Magenta : White, "image/png");
        });
        await server._app.StartAsync();
        server.Origin = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return server;
    }

    /// <summary>Column of a longitude in web tiles, with its fraction.</summary>
    public static double Column(double longitude, int zoom) => (longitude + 180) / 360 * Math.Pow(2, zoom);

    /// <summary>Row of a latitude, as the scheme's authors write it: with the logarithm of tangent and secant (OpenStreetMap wiki, "Slippy map tilenames").</summary>
    public static double Row(double latitude, int zoom)
    {
        var radians = latitude * Math.PI / 180;
        return (1 - (Math.Log(Math.Tan(radians) + (1 / Math.Cos(radians))) / Math.PI)) / 2 * Math.Pow(2, zoom);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>A picture of 256 by 256 pixels of one colour (PNG, W3C 2003: a palette of one, two colours deep).</summary>
    private static byte[] Png(byte[] colour)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR"u8, [0, 0, 1, 0, 0, 0, 1, 0, 1, 3, 0, 0, 0]);
        Chunk(file, "PLTE"u8, colour);
        using var rows = new MemoryStream();
        using (var squeezed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
            squeezed.Write(new byte[256 * (1 + (256 / 8))]);
        Chunk(file, "IDAT"u8, rows.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] told = [.. kind, .. content];
        file.Write(told);
        var sum = uint.MaxValue; // CRC-32 of ISO 3309, bit by bit
        foreach (var one in told)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, ~sum);
        file.Write(number);
    }
}
