using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Runs;

/// <summary>Bodies that are too long, as clients send them byte by byte: the answer must reach also those who send all before they listen.</summary>
[Collection(OneServer.Name)]
public sealed class BodyTests(SharedApi shared)
{
    private const int Limit = 1024 * 1024;

    private readonly ApiUnderTest _api = shared.Api;

    [Theory]
    [InlineData(Limit + 1)]
    [InlineData(20 * Limit)]
    public async Task Whoever_sends_all_of_a_body_that_is_too_long_before_listening_is_told_and_may_go_on_on_the_same_connection(int length)
    {
        using var connection = await ConnectAsync();
        await SendAsync(connection, Head($"Content-Length: {length}"));
        await SendAsync(connection, new string('x', length));
        Told(await AnswerAsync(connection));
        await StatusIsAnsweredAsync(connection);
    }

    [Fact]
    public async Task So_is_whoever_does_not_say_how_long_it_is()
    {
        using var connection = await ConnectAsync();
        await SendAsync(connection, Head("Transfer-Encoding: chunked"));
        var part = new string('x', 64 * 1024);
        for (var sent = 0; sent <= 2 * Limit; sent += part.Length)
            await SendAsync(connection, $"{part.Length:x}\r\n{part}\r\n");
        await SendAsync(connection, "0\r\n\r\n");
        Told(await AnswerAsync(connection));
        await StatusIsAnsweredAsync(connection);
    }

    [Fact]
    public async Task Whoever_asks_first_whether_to_send_it_is_told_without_sending_it()
    {
        using var connection = await ConnectAsync();
        await SendAsync(connection, Head($"Content-Length: {2 * Limit}\r\nExpect: 100-continue"));
        Told(await AnswerAsync(connection));
    }

    [Fact]
    public async Task Whoever_asks_first_whether_to_send_a_body_that_may_be_sent_is_told_to()
    {
        using var connection = await ConnectAsync();
        await SendAsync(connection, Head("Content-Length: 2\r\nExpect: 100-continue"));
        (await AnswerAsync(connection)).Head.ShouldStartWith("HTTP/1.1 100 ");
    }

    [Fact]
    public async Task A_body_as_long_as_it_may_be_is_read()
    {
        using var content = new StringContent("name: x\npurpose: " + new string('x', Limit - 17), Encoding.UTF8, "application/yaml");
        content.Headers.ContentLength.ShouldBe(Limit);
        using var answer = await _api.SendAsync("lead", HttpMethod.Post, "/api/v1/scenarios/validate", content);
        ((int)answer.StatusCode).ShouldNotBe(413);
    }

    private string Head(string headers) => $"POST /api/v1/scenarios HTTP/1.1\r\nHost: {new Uri(_api.Address).Authority}\r\nX-Api-Key: {_api.Keys["lead"]}\r\nContent-Type: application/yaml\r\n{headers}\r\n\r\n";

    private async Task StatusIsAnsweredAsync(TcpClient connection)
    {
        await SendAsync(connection, $"GET /api/v1/status HTTP/1.1\r\nHost: {new Uri(_api.Address).Authority}\r\n\r\n");
        (await AnswerAsync(connection)).Head.ShouldStartWith("HTTP/1.1 200 ");
    }

    private static void Told((string Head, string Body) answer)
    {
        answer.Head.ShouldStartWith("HTTP/1.1 413 ");
        answer.Head.ShouldContain("application/problem+json");
        JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("body");
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var (address, client) = (new Uri(_api.Address), new TcpClient());
        await client.ConnectAsync(address.Host, address.Port);
        return client;
    }

    private static async Task SendAsync(TcpClient connection, string text) => await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>One answer: its head, and its body whether counted or in chunks.</summary>
    private static async Task<(string Head, string Body)> AnswerAsync(TcpClient connection)
    {
        var stream = connection.GetStream();
        var head = await UntilAsync(stream, "\r\n\r\n");
        if (head.StartsWith("HTTP/1.1 100 ", StringComparison.Ordinal))
            return (head, "");
        if (!head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
            return (head, await CountAsync(stream, int.Parse(head.Split("Content-Length: ")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture)));
        var body = new StringBuilder();
        while (Convert.ToInt32((await UntilAsync(stream, "\r\n")).Trim(), 16) is > 0 and var length)
        {
            body.Append(await CountAsync(stream, length));
            await UntilAsync(stream, "\r\n");
        }

        await UntilAsync(stream, "\r\n");
        return (head, body.ToString());
    }

    private static async Task<string> UntilAsync(NetworkStream stream, string end)
    {
        var text = new StringBuilder();
        while (!text.ToString().EndsWith(end, StringComparison.Ordinal))
            text.Append(await CountAsync(stream, 1));
        return text.ToString();
    }

    private static async Task<string> CountAsync(NetworkStream stream, int length)
    {
        var bytes = new byte[length];
        await stream.ReadExactlyAsync(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
