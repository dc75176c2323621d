@echo off
rem Runs the grader; builds it first if that has not been done since the sources changed. The same as ./grader elsewhere.
setlocal
set "program=%~dp0artifacts\publish\Grader.Cli\release\grader.dll"
pushd "%~dp0"
powershell -NoProfile -Command "$built = Get-Item artifacts/grader.stamp, artifacts/publish/Grader.Cli/release/grader.dll -ErrorAction Ignore; if ($built.Count -lt 2) { exit 1 }; if ((Get-ChildItem src, build -Recurse -File) + (Get-Item Directory.Build.props, Directory.Packages.props, global.json) | Where-Object LastWriteTimeUtc -gt $built[0].LastWriteTimeUtc) { exit 1 }"
if errorlevel 1 (
  >&2 echo Building grader: once, about two minutes ...
  if not exist artifacts mkdir artifacts
  rem the time before the build: a file saved during it makes the next call build again
  type nul >artifacts\grader.started
  dotnet build src\Grader.Cli -c Release -v quiet -nologo >artifacts\grader.log 2>&1
  if errorlevel 1 (
    >&2 echo Building grader failed. It needs the .NET 10 SDK; what went wrong is in artifacts\grader.log:
    >&2 findstr "error" artifacts\grader.log
    popd
    exit /b 3
  )
  move /y artifacts\grader.started artifacts\grader.stamp >nul
)
popd
dotnet "%program%" %*
exit /b %errorlevel%
