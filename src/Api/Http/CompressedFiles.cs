using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Pathways.Api.Answers;

namespace Pathways.Api.Http;

/// <summary>The files of the pages, in the compressed form beside them (made when they were built) where the browser takes it.</summary>
internal static class CompressedFiles
{
    private static readonly (string Encoding, string Extension)[] Forms = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Serves a folder.</summary>
    public static void Use(IApplicationBuilder app, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        foreach (var (_, extension) in Forms)
            types.Mappings[extension] = "application/octet-stream"; // replaced by that of the file itself
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.Use(next => context =>
        {
            Choose(context.Request, files);
            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types, OnPrepareResponse = Tell });
    }

    private static void Choose(HttpRequest request, PhysicalFileProvider files)
    {
        if (request.Path.Value is not { Length: > 1 } path || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !Types.TryGetContentType(path, out _))
            return;
        var wanted = Encodings.Wanted(request);
        if (Forms.FirstOrDefault(form => form.Encoding == wanted).Extension is { } extension && files.GetFileInfo(path + extension).Exists)
            request.Path = path + extension;
    }

    /// <summary>Files that carry a hash in their name never change; others are asked for anew.</summary>
    private static void Tell(StaticFileResponseContext file)
    {
        var (path, headers) = (file.Context.Request.Path.Value!, file.Context.Response.Headers);
        headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = "Accept-Encoding";
        if (Forms.FirstOrDefault(form => path.EndsWith(form.Extension, StringComparison.Ordinal)) is { Extension: { } extension } chosen && Types.TryGetContentType(path[..^extension.Length], out var type))
        {
            headers.ContentEncoding = chosen.Encoding;
            headers.ContentType = type;
        }
    }
}
